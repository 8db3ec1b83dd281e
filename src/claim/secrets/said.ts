import { placeOf, secretAt, type PlainText, type Rule, type Secret, type SecretKind } from './rule.ts';

/** A sign between a name and its value; words such as `est` and `is` are as much a part of a sentence that gives none. */
const SIGN = String.raw`(?:\s{0,3}(?<sign>:|=|->|→|>|\s-\s|c['’]est|\bc est\b|\best(?:\sbien)?\b|\bis\b|\bwas\b)\s{0,3}|[\s\ufffc]{1,3}(?:[ée]tait\s{1,3})?)["'«“(]?\s?`;
/** What may stand between a name and its sign: whose it is, or what for. */
const OF_WHAT = String.raw`(?:\s(?:iptv|wi-?fi|tv|provisoire|actuel|temporaire|de\smon\scompte|du\scompte|d['’]acc[èe]s|que\sj['’]utilise|(?:that\s)?i\suse|for\smy\saccount))?`;
const VALUE = String.raw`(?<value>[^\s"'«»“”]{3,64})`;

const saidAs = (names: string, value = VALUE) =>
  new RegExp(String.raw`(?<before>(?:^|[^\p{L}\p{N}_])(?:${names})${OF_WHAT}${SIGN})${value}`, 'giu');

const PASSWORD = saidAs(
  String.raw`mots?\s?de\s?passe|m\.?d\.?p\.?|pass\s?words?|pass\s?code|pass\s?phrase|passwd|p/?wd?|pass|psw|code\s(?:secret|confidentiel|parental)|(?:code\s)?pin`,
);
/** A name and a password after it, as a panel gives them: "login: karim42 / Soleil77". */
const LOGIN =
  /(?<before>(?:^|[^\p{L}\p{N}_])(?:identifiants?|logins?|user(?:name)?s?|utilisateur|compte|account|acc[èe]s|credentials|login\sdetails)\s{0,3}(?:[:=]|sont|are)\s{0,3}[^\s/|;,]{2,64}(?:\s{0,3}[/|;,]\s{0,3}|\s(?:et|and)\s))(?<value>[^\s/|;,"'«»]{4,64})/giu;
const ACTIVATION = saidAs(
  String.raw`(?:code|cl[ée]|num[ée]ro)s?\s(?:d['’]activation|de\slicence|d['’]acc[èe]s|(?:de\s)?l['’]abonnement|xtream|de\svalidation|de\sv[ée]rification|re[çc]u|sms|iptv)|(?:activation|licen[cs]e|access|subscription|device|verification)\s(?:code|key)s?|otp`,
);
/** A code of which nothing more is said, and that looks like one: letters of both cases and digits, or many digits. */
const CODE =
  /(?<before>(?:^|[^\p{L}\p{N}_])[Cc]odes?\s?(?:[:=]\s?|(?:est|is)\s|))(?<value>(?=[\p{L}\d]*\d)(?=[\p{L}\d]*\p{Lu})(?=[\p{L}\d]*\p{Ll})[\p{L}\d]{8,20}|\d{8,14}|(?=[A-Z]*\d)[A-Z\d]{12})(?![\p{L}\p{N}-])/gu;
/** The other way round: "Soleil2026 is my password". */
const BEFORE_NAME =
  /(?<before>^|[\s"'«“:])(?<value>[^\s"'«»“”]{6,64})["'»”]?\s(?:est|comme|is|as)\s(?:(?:mon|le|my|the)\s)?(?:mot\s?de\s?passe|mdp|pass\s?word)(?![\p{L}\p{N}])/giu;
const SECURITY = saidAs(
  String.raw`cvv2?|cvc2?|cvn|cryptogramme(?:\svisuel)?|pictogramme|code\sde\ss[ée]curit[ée]|security\scode|code\sau\sdos|code\s(?:pin\s)?de\sma\scarte|(?:\d|three|trois)\s(?:derniers\s)?(?:chiffres|digits)\s(?:au\s|on\sthe\s)?(?:dos|back)|chiffres\sderri[èe]re(?:\sla\scarte)?(?:\ssont)?`,
  String.raw`(?<value>\d{3,4})(?!\d)`,
);
/** Said of a password instead of one: "my password is wrong". */
const NO_VALUE = /^[\p{L}’'-]+[.,;:!?)…]*$/u;
const looksMade = (value: string) =>
  /\d/.test(value) || /[^\p{L}\p{N}.,;:!?)'’\u2010\u2011-]/u.test(value) || /\p{Ll}\p{Lu}/u.test(value);
/** "The season pass 2026". */
const YEAR = /^20\d\d$/;

/** Whether what follows the name is a value: after a colon anything that is no sentence goes, else it has to look like one. */
function isValue(bare: string, sign: string | undefined, isWordEnough: boolean): boolean {
  if (bare.length < 3 || /^https?:/i.test(bare) || PLAIN_WORDS.has(bare.toLowerCase())) return false;
  if (sign === undefined && YEAR.test(bare)) return false;
  if (looksMade(bare)) return true;
  return isWordEnough && sign !== undefined && /[:=>→]/.test(sign) && NO_VALUE.test(bare) && bare.length >= 4;
}
/** What people write after "password:" and mean as a word. */
const PLAIN_WORDS = new Set(
  'aucun aucune oublié oubliee oubliée refusé refuse refusée incorrect incorrecte invalide inconnu faux perdu erreur rien none forgotten wrong lost unknown invalid refused rejected error nothing même same voir idem dans avec pour sans quel wifi'.split(
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
  ...said(BEFORE_NAME, 'password', text, false).filter(({ start, end }) => /\d/.test(text.plain.slice(start, end))),
];

/** Activation codes and licence keys that are said to be one; they have a digit. */
export const activationCodes: Rule = (text) => [
  ...said(ACTIVATION, 'activation-code', text, false).filter(({ start, end }) => end - start >= 6),
  ...said(CODE, 'activation-code', text, false),
];

/** Security codes of cards that are said to be one. */
export const securityCodes: Rule = (text) => said(SECURITY, 'security-code', text, false);
