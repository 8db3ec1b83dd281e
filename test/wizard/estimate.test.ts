import { expect, test } from 'vitest';
import { estimate, isTooClose, most, nextPicture, type Sample } from '../../src/wizard/speed/estimate.ts';
import { noiseSizes } from '../../src/wizard/speed/noise.ts';
import { titled } from '../support/titled.ts';

const sample = (bytes: number, ms: number): Sample => ({ bytes, ms });

test.each(
  titled<{ samples: Sample[]; what: string; found: object }>(
    [
      {
        what: 'two alike',
        samples: [sample(3_000_000, 1000), sample(3_000_000, 1000)],
        found: { mbps: 24, error: 3.6 },
      },
      {
        what: 'the first, which is short and slow, is left out',
        samples: [sample(250_000, 400), sample(3_000_000, 1000), sample(3_000_000, 1000)],
        found: { mbps: 24, error: 3.6 },
      },
      {
        what: '20 and 40 Mb/s, half as long',
        samples: [sample(5_000_000, 2000), sample(5_000_000, 1000)],
        found: { mbps: 26.7, error: 10 },
      },
      { what: 'only one', samples: [sample(250_000, 2000)], found: { mbps: 1, error: 0.3 } },
    ],
    ({ what, samples }) => `${samples.length} samples are a speed and its error: ${what}`,
  ),
)('%s', (_, { samples, found }) => {
  expect(estimate(samples)).toStrictEqual(found);
});

test('0 samples are no speed', () => {
  expect(estimate([])).toBeUndefined();
});

test.each([
  [22.6, false],
  [22.7, true],
  [25, true],
  [27.3, true],
  [27.4, false],
])('%s Mb/s, give or take 2.3, is too close to 25 Mb/s: %s', (mbps, isClose) => {
  expect(isTooClose({ mbps, error: 2.3 }, 25)).toBe(isClose);
});

/** The pictures that a line of a steady speed is given, in order. */
function picturesAt(mbps: number): number[] {
  const samples: Sample[] = [];
  for (let bytes = nextPicture([]); bytes !== undefined; bytes = nextPicture(samples)) {
    samples.push(sample(bytes, (bytes * 8) / mbps / 1000));
  }
  return samples.map(({ bytes }) => bytes);
}

test.each([
  [0.8, [0.25, 0.25]],
  [5, [0.25, 1, 1]],
  [24, [0.25, 4, 4, 4]],
  [60, [0.25, 8, 8, 8]],
  [1000, [0.25, 8, 8, 8]],
])('a line of %s Mb/s is given pictures of %s MB', (mbps, megabytes) => {
  expect(picturesAt(mbps).map((bytes) => bytes / 1_000_000)).toStrictEqual(megabytes);
});

test('however fast the line, no measurement takes more than 25 MB', () => {
  const opening = 3 * noiseSizes[0];
  for (let mbps = 1; mbps < 2000; mbps *= 1.1) {
    expect(picturesAt(mbps).reduce((sum, bytes) => sum + bytes, opening)).toBeLessThanOrEqual(most.bytes);
  }
});
