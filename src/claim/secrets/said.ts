import { placeOf, secretAt, type PlainText, type Rule, type Secret, type SecretKind } from './rule.ts';

/** A sign between a name and its value; words such as `est` and `is` are as much a part of a sentence that gives none. */
const SIGN = String.raw`(?:\s{0,3}(?<sign>:|=|->|→|c['’]est|\bc est\b|\best\b|\bis\b|\bwas\b)\s{0,3}|\s{1,3}(?:[ée]tait\s{1,3})?)["'«“]?\s?`;
const VALUE = String.raw`(?<value>[^\s"'«»“”]{3,64})`;

const saidAs = (names: string, value = VALUE) =>
  new RegExp(String.raw`(?<before>(?:^|[^\p{L}\p{N}_])(?:${names})${SIGN})${value}`, 'giu');

const PASSWORD = saidAs(
  String.raw`mots?\s?de\s?passe|mdp|pass\s?words?|pass\s?code|passwd|pwd|pass|psw|code\s(?:secret|confidentiel|parental)|(?:code\s)?pin`,
);
/** A name and a password after it, as a panel gives them: "login: karim42 / Soleil77". */
const LOGIN =
  /(?<before>(?:^|[^\p{L}\p{N}_])(?:identifiants?|logins?|user(?:name)?s?|utilisateur|compte|account)\s{0,3}[:=]\s{0,3}[^\s/|;,]{2,64}\s{0,3}[/|;,]\s{0,3})(?<value>[^\s/|;,"'«»]{4,64})/giu;
const ACTIVATION = saidAs(
  String.raw`(?:code|cl[ée]|num[ée]ro)s?\s(?:d['’]activation|de\slicence|d['’]acc[èe]s|(?:de\s)?l['’]abonnement|xtream)|(?:activation|licen[cs]e|access|subscription)\s(?:code|key)s?`,
);
const SECURITY = saidAs(
  String.raw`cvv2?|cvc2?|cvn|cryptogramme(?:\svisuel)?|code\sde\ss[ée]curit[ée]|security\scode|(?:\d|three|trois)\s(?:derniers\s)?chiffres\s(?:au\s)?dos`,
  String.raw`(?<value>\d{3,4})(?!\d)`,
);
/** Said of a password instead of one: "my password is wrong". */
const NO_VALUE = /^[\p{L}’'-]+[.,;:!?)…]*$/u;
const looksMade = (value: string) =>
  /\d/.test(value) || /[^\p{L}\p{N}.,;:!?)'’-]/u.test(value) || /\p{Ll}\p{Lu}/u.test(value);

/** Whether what follows the name is a value: after a colon anything that is no sentence goes, else it has to look like one. */
function isValue(bare: string, sign: string | undefined, isWordEnough: boolean): boolean {
  if (bare.length < 3 || /^https?:/i.test(bare)) return false;
  if (looksMade(bare)) return true;
  return (
    isWordEnough &&
    sign !== undefined &&
    /[:=>→]/.test(sign) &&
    NO_VALUE.test(bare) &&
    bare.length >= 4 &&
    !PLAIN_WORDS.has(bare.toLowerCase())
  );
}
/** What people write after "password:" and mean as a word. */
const PLAIN_WORDS = new Set(
  'aucun aucune oublié oubliee oubliée refusé refuse refusée incorrect incorrecte invalide inconnu faux perdu erreur rien none forgotten wrong lost unknown invalid refused rejected error nothing même same voir idem dans avec pour sans quel'.split(
    ' ',
  ),
);

function said(pattern: RegExp, kind: SecretKind, text: PlainText, isWordEnough: boolean): Secret[] {
  return [...text.plain.matchAll(pattern)].flatMap((match) => {
    const place = placeOf(match, 'value', ['before']);
    const { value = '', sign } = match.groups ?? {};
    const bare = value.replace(/[.,;?)]+$/, '');
    if (!place || !isValue(bare, sign, isWordEnough)) return [];
    return [secretAt(text, kind, [place[0], place[0] + bare.length])];
  });
}

/** Passwords that are said to be one, in French and in English. */
export const passwords: Rule = (text) => [
  ...said(PASSWORD, 'password', text, true),
  ...said(LOGIN, 'password', text, false),
];

/** Activation codes and licence keys that are said to be one; they have a digit. */
export const activationCodes: Rule = (text) =>
  said(ACTIVATION, 'activation-code', text, false).filter(({ start, end }) => end - start >= 6);

/** Security codes of cards that are said to be one. */
export const securityCodes: Rule = (text) => said(SECURITY, 'security-code', text, false);
