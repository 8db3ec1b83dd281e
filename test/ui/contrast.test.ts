import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, guardContrast, type Colours, type Rgb } from '../../src/ui/contrast.ts';
import { colourNames } from '../../src/ui/tokens.ts';

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
/** The wizard's own, in the light. */
const usual = Object.fromEntries(
  Object.entries({
    paper: '#ffffff',
    surface: '#f4f3ee',
    ink: '#1b1d23',
    muted: '#4a4e58',
    line: '#7d818a',
    accent: '#0d4a5a',
    'on-accent': '#ffffff',
    good: '#17562f',
    wait: '#6a4300',
    bad: '#8a1c1c',
  }).map(([name, hex]) => [name, rgb(hex)]),
) as Colours;

/** Each pair that somebody has to read, with what WCAG 2.2 asks of it. */
function shortfalls(colours: Colours): string[] {
  const grounds = ['paper', 'surface'] as const;
  const pairs = [
    ...(['ink', 'muted', 'accent', 'good', 'wait', 'bad'] as const).flatMap((text) =>
      grounds.map((ground) => [text, ground, 7] as const),
    ),
    ...grounds.map((ground) => ['line', ground, 3] as const),
    ['on-accent', 'accent', 7] as const,
  ];
  return pairs
    .filter(([one, other, least]) => contrast(colours[one], colours[other]) < least)
    .map(([one, other]) => `${one} on ${other}: ${contrast(colours[one], colours[other]).toFixed(2)}`);
}

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#0000ff', '#ffffff', 8.59],
])('%s on %s has a contrast of %f', (one, other, expected) => {
  expect(contrast(rgb(one), rgb(other))).toBeCloseTo(expected, 2);
  expect(contrast(rgb(other), rgb(one))).toBeCloseTo(expected, 2);
});

describe('the contrast guard', () => {
  test('leaves the wizard’s own 10 colours as they are', () => {
    expect(guardContrast(usual)).toEqual(usual);
  });

  test('keeps a blue of 7:1 and more, darkens a yellow of 1.1:1 until it can be read, and writes black or white on it', () => {
    const blue = guardContrast({ ...usual, accent: rgb('#0a4f96') });
    expect(blue.accent).toEqual(rgb('#0a4f96'));
    const yellow = guardContrast({ ...usual, accent: rgb('#ffee00') });
    expect(yellow.accent).not.toEqual(rgb('#ffee00'));
    expect(shortfalls(yellow)).toEqual([]);
    // Still a yellow: red and green nearly alike, and no blue.
    const [red, green, rest] = yellow.accent;
    expect(Math.abs(red - green)).toBeLessThan(20);
    expect(rest).toBe(0);
  });

  test('turns all text light where a host chooses a dark paper and nothing else', () => {
    const guarded = guardContrast({ ...usual, paper: rgb('#101418') });
    expect(shortfalls(guarded)).toEqual([]);
    expect(guarded.paper).toEqual(rgb('#101418'));
  });

  test('of 5 000 choices of 10 colours at random, leaves none on which somebody could not read', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    const colour = fc.tuple(channel, channel, channel);
    const choices = fc.record(
      Object.fromEntries(colourNames.map((name) => [name, colour])) as Record<keyof Colours, typeof colour>,
    );
    fc.assert(
      fc.property(choices, (colours) => {
        expect(shortfalls(guardContrast(colours))).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });
});
