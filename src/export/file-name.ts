import { masked } from '../claim/secrets/index.ts';

/** In code points and in bytes (UTF-8), of which file systems give 255 to a name with all that is added to it. */
const NAME_MAX = 80;
const NAME_MAX_BYTES = 240;

const octets = new TextEncoder();

/** The beginning of a text, at most as long as a name may be. */
function cut(text: string): string {
  let [short, bytes] = ['', 0];
  for (const character of [...text].slice(0, NAME_MAX)) {
    bytes += octets.encode(character).length;
    if (bytes > NAME_MAX_BYTES) break;
    short += character;
  }
  return short;
}

/**
 * A name for a file among those `taken`: that asked for, less what some system cannot have in a name or would read as more
 * than one, and what is secret; with a number, where another has it. Upper and lower case do not make two names.
 */
export function nameIn(taken: readonly string[], asked: string): string {
  const seen = asked
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/[/\\:*?"<>|]/g, '-')
    .replace(/^[\s._]+/, '');
  const plain = masked(seen);
  const [, stem = '', extension = ''] = /^(.*?)(\.[a-z0-9]{1,5})?$/is.exec(plain) ?? [];
  const short = cut(stem).replace(/[\s.]+$/, '') || 'file';
  // Windows takes these for devices, whatever their extension.
  const base = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(short) ? `${short}-` : short;
  const isTaken = (name: string) => taken.some((other) => other.toLowerCase() === name.toLowerCase());
  let name = `${base}${extension}`;
  for (let number = 2; isTaken(name); number += 1) name = `${base} (${number})${extension}`;
  return name;
}
