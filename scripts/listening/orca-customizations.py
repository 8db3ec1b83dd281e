"""Orca loads this file at its start: what it would say is written into the file SAID, with the language of the page."""
import os

from orca import speech, speech_generator

voice_of = speech_generator.SpeechGenerator.voice


def voice(self, key=None, **args):
    """The voice, with the language of the element: Orca 43 knows it, and does not use it."""
    found = voice_of(self, key, **args)
    language = args.get("language")
    element = args.get("obj")
    # Only the scripts of browsers know the language of an element.
    language_of = getattr(self._script.utilities, "getLanguageAndDialectForObject", None)
    if not language and element is not None and language_of is not None:
        language, _ = language_of(element)
    if language:
        found[0]["family"] = {"name": "", "lang": language, "dialect": "", "gender": None, "variant": None}
    return found


class Log:
    """Stands where a speech synthesizer would."""

    def __init__(self):
        self.file = open(os.environ["SAID"], "a", buffering=1)

    def speak(self, text=None, acss=None, interrupt=True):
        language = ((acss or {}).get("family") or {}).get("lang") or ""
        if text:
            self.file.write("%s\t%s\n" % (language, " ".join(str(text).split())))

    def speakCharacter(self, character, acss=None):
        self.speak(character, acss)

    def speakKeyEvent(self, event, acss=None):
        pass

    def sayAll(self, contexts, progress):
        for context, acss in contexts:
            self.speak(context.utterance, acss)

    def getInfo(self):
        return ["log", "log"]

    def __getattr__(self, name):
        return lambda *args, **more: None


speech_generator.SpeechGenerator.voice = voice
speech._initSpeechServer = lambda *args: setattr(speech, "_speechserver", Log())
