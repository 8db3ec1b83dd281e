import { endOf, placeOf, secretAt, type PlainText, type Rule, type Secret } from './rule.ts';

/** Addresses, with or without `http://`, up to the next space or quote. */
const ADDRESS =
  /((?:^|[^\w.@-])(?=[\w-]+(?:\.[\w-]+)*(?::\d{2,5})?\/)|(?=[a-z][a-z\d+]{1,10}:\/\/))([^\s"'<>«»“”]{4,2000})/gi;

/** In an address: the name and password before a host, the parameters of a portal, and its paths. */
const patterns: readonly RegExp[] = [
  /(?<before>:\/\/)(?<first>[^\s/:@]{1,100}:[^\s/@]{1,100})@/gi,
  /(?<before>[?&;](?:user(?:name)?|login|u|pass(?:word|wd)?|p|pwd|(?:play_|access_)?token|mac|sn|(?:api_?)?key|auth|code|sig(?:nature)?|jwt)=)(?<first>[^&#;\s]{2,200})/gi,
  /(?<before>\/(?:live|movie|series|timeshift|hls|play(?:list)?|get|m3u|vod)\/)(?=[^\s/?#]*\d|[^\s/?#]*\/[^\s/?#]*\d)(?<first>[^\s/?#]{2,100})(?<between>\/)(?<second>[^\s/?#]{2,100})(?=\/(?:\d+(?:$|[^\p{L}\p{N}])|\d{4}-|m3u))/giu,
  /^(?<before>(?:[a-z]+:\/\/)?[\w.-]+:\d{2,5}\/)(?<first>[^\s/?#]{3,100})(?<between>\/)(?<second>[^\s/?#]{3,100})\/\d{1,12}(?=$|[.?#),;])/gi,
  /^(?<before>(?:[a-z]+:\/\/)?[\w.-]+\/)(?<first>[^\s/?#]{3,100})(?<between>\/)(?<second>[^\s/?#]{3,100})\/\d{1,12}\.(?:ts|m3u8?|mp4|mkv|avi)(?!\w)/gi,
  /(?<before>\/)(?<first>(?=[^/?#]*\d)[\w-]{6,100})\.m3u8?(?![\w])/gi,
];
/** In front of a host, without anything before. */
const BEFORE_HOST = /(^|[\s"'«“:])([\w.-]{2,40}:[^\s:@/]{3,40})@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}/giu;
const HARDWARE =
  /(^|[^\p{L}\p{N}:-]|\bmac\s?[:=]\s?)((?:[\da-f]{2}\s?[:-]\s?){5}[\da-f]{2}|(?=[\d\W_]{0,14}[a-f])[\da-f]{2}([;._/·])(?:[\da-f]{2}\3){4}[\da-f]{2}|[\da-f]{6}-(?=[\d]*[a-f])[\da-f]{6}|(?:[\da-f]{4}\.){2}[\da-f]{4}|00[\s]?1a[\s]?79[\s]?(?:[\da-f]{2}\s?){2}[\da-f]{2})(?![\p{L}\p{N}:-])/giu;

/** What is in front of each of them in its pattern. */
const places = [
  ['first', ['before']],
  ['second', ['before', 'first', 'between']],
] as const;

function inAddress(text: PlainText, { index, 1: edge = '', 2: address = '' }: RegExpExecArray): Secret[] {
  const start = index + edge.length;
  return patterns.flatMap((pattern) =>
    [...address.matchAll(pattern)].flatMap((found) =>
      places.flatMap(([name, before]) => {
        const place = placeOf(found, name, before);
        return place ? [secretAt(text, 'account', [start + place[0], start + place[1]])] : [];
      }),
    ),
  );
}

/** Names and passwords of IPTV portals (Xtream, Stalker, M3U) in an address, whose host stays. */
export const accounts: Rule = (text) => [
  ...[...text.plain.matchAll(ADDRESS)].flatMap((match) => inAddress(text, match)),
  ...[...text.plain.matchAll(BEFORE_HOST)].map(({ index, 1: edge = '', 2: login = '' }) =>
    secretAt(text, 'account', [index + edge.length, index + edge.length + login.length]),
  ),
];

/** Hardware addresses (IEEE 802), by which portals know a box. */
export const macAddresses: Rule = (text) =>
  [...text.plain.matchAll(HARDWARE)].map(({ index, 1: edge = '', 2: address = '' }) => {
    const start = index + edge.length;
    return secretAt(text, 'mac-address', [start, start + address.length], endOf(address));
  });
