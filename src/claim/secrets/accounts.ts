import { endOf, placeOf, secretAt, type PlainText, type Rule, type Secret } from './rule.ts';

/** Addresses, with or without `http://`, up to the next space or quote. */
const ADDRESS =
  /(?:[a-z][a-z\d+]{1,10}:\/\/|(?<![\w.@-])(?=[\w-]+(?:\.[\w-]+)*(?::\d{2,5})?\/))[^\s"'<>«»“”]{4,2000}/gi;

/** In an address: the name and password before a host, the parameters of a portal, and its paths. */
const patterns: readonly RegExp[] = [
  /:\/\/(?<first>[^\s/:@]{1,100}:[^\s/@]{1,100})@/dgi,
  /[?&;](?:user(?:name)?|u|pass(?:word|wd)?|p|pwd|token|play_token|mac|sn|key|auth|code)=(?<first>[^&#;\s]{2,200})/dgi,
  /\/(?:live|movie|series|timeshift|hls|play(?:list)?|get|m3u|vod)\/(?<first>[^\s/?#]{2,100})\/(?<second>[^\s/?#]{2,100})(?=\/)/dgi,
  /^(?:[a-z]+:\/\/)?[\w.-]+:\d{2,5}\/(?<first>[^\s/?#]{3,100})\/(?<second>[^\s/?#]{3,100})\/\d{1,12}(?=$|[.?#),;])/dgi,
  /^(?:[a-z]+:\/\/)?[\w.-]+\/(?<first>[^\s/?#]{3,100})\/(?<second>[^\s/?#]{3,100})\/\d{1,12}\.(?:ts|m3u8?|mp4|mkv|avi)(?!\w)/dgi,
  /\/(?<first>(?=[^/?#]*\d)[\w-]{6,100})\.m3u8?(?![\w])/dgi,
];
const HARDWARE =
  /(?<![\p{L}\p{N}:-])(?:(?:[\da-f]{2}[:-]){5}[\da-f]{2}|(?:[\da-f]{4}\.){2}[\da-f]{4}|00[\s]?1a[\s]?79[\s]?(?:[\da-f]{2}\s?){2}[\da-f]{2})(?![\p{L}\p{N}:-])/giu;

function inAddress(text: PlainText, match: RegExpExecArray): Secret[] {
  const [address] = match;
  return patterns.flatMap((pattern) =>
    [...address.matchAll(pattern)].flatMap((found) =>
      ['first', 'second'].flatMap((name) => {
        const place = placeOf(found, name);
        return place ? [secretAt(text, 'account', [match.index + place[0], match.index + place[1]])] : [];
      }),
    ),
  );
}

/** Names and passwords of IPTV portals (Xtream, Stalker, M3U) in an address, whose host stays. */
export const accounts: Rule = (text) => [...text.plain.matchAll(ADDRESS)].flatMap((match) => inAddress(text, match));

/** Hardware addresses (IEEE 802), by which portals know a box. */
export const macAddresses: Rule = (text) =>
  [...text.plain.matchAll(HARDWARE)].map((match) =>
    secretAt(text, 'mac-address', [match.index, match.index + match[0].length], endOf(match[0])),
  );
