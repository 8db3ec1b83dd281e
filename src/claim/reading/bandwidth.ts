import { limits } from '../limits.ts';
import { aroundFigure, hundredths, plainWord, shortLine } from './characters.ts';
import type { Reading } from './fault.ts';

type Chosen = 'megabits' | 'megabytes';

const ABOUT = new Set([
  '',
  '~',
  '≈',
  '≃',
  'env',
  'environ',
  'approx',
  'approximately',
  'about',
  'around',
  'circa',
  'ca',
]);
const UNIT =
  /^(?:(k|m|g|kilo|m[eé]ga|giga)(?:(bits?)|(o|octets?|bytes?)|(b))?(?:\/s|\/sec|ps|parseconde|persecond|s)?)?$/i;
const scales: Readonly<Record<string, (hundredths: number) => number>> = {
  // Rounded down: 24 999 kb/s are less than 25 Mb/s.
  k: (figure) => Math.floor(figure / 1000),
  m: (figure) => figure,
  g: (figure) => figure * 1000,
};

/** "~25 Mb/s" as 2500 hundredths of "Mb/s"; undefined where it is no speed. */
function speedIn(text: string): { figure: number; unit: string } | undefined {
  const parts = aroundFigure(text);
  if (!parts) return undefined;
  const figure = hundredths(parts.figure);
  const unit = plainWord(parts.after).replace(/^\+|\+$/, '');
  const isSpeed = ABOUT.has(plainWord(parts.before).toLowerCase()) && UNIT.test(unit);
  return isSpeed && figure !== undefined ? { figure, unit } : undefined;
}

function isBytes(unit: string, chosen: Chosen): boolean {
  const [, , bits, bytes, letter] = UNIT.exec(unit) ?? [];
  if (bits ?? bytes) return bytes !== undefined;
  const isSilent = letter === undefined || unit === unit.toUpperCase();
  return isSilent ? chosen === 'megabytes' : letter === 'B';
}

/**
 * "92,4" megabits, or "3,1" megabytes, a second; the value is in Mb/s, so the latter gives 24.8. A unit typed after the
 * number goes before `chosen`: b is a bit, B and o are eight; in capitals throughout, "MBPS" says neither, and nor does
 * "25 méga". Of "25/5 Mb/s", down and up, it is the first.
 */
export function readBandwidth(text: string, chosen: Chosen): Reading<number> {
  const speeds = shortLine(text)
    .split(/\/ ?(?=\d)/)
    .map(speedIn);
  const [down, up] = speeds;
  if (!down || speeds.length > 2 || speeds.includes(undefined)) return { fault: 'not-a-bandwidth' };
  const unit = down.unit || (up?.unit ?? '');
  const scale = scales[unit.slice(0, 1).toLowerCase() || 'm'];
  const mbps = (scale?.(isBytes(unit, chosen) ? down.figure * 8 : down.figure) ?? 0) / 100;
  return mbps > 0 && mbps <= limits.mbps ? { value: mbps } : { fault: 'bandwidth-out-of-range' };
}
