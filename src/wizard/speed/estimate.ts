import { noiseSizes, type NoiseSize } from './noise.ts';

/** A picture that was loaded: its size, and how long that took without the time to answer. */
export type Sample = { bytes: number; ms: number };
/** A speed and how far it may be off, in Mb/s. */
export type Estimate = { mbps: number; error: number };

/** All that a measurement may take. */
export const most = { ms: 10_000, bytes: 25_000_000 } as const;

const long = { picture: 2500, all: 3000 } as const;
/** Of what was measured, once or more often: a line is never steadier than that, and browsers count time coarsely. */
const leastError = { once: 0.25, often: 0.15 } as const;

const tenths = (figure: number) => Math.round(figure * 10);
const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);
/** A byte a millisecond is 0.008 Mb/s. */
const rate = ({ bytes, ms }: Sample) => (bytes * 8) / ms / 1000;

/** The picture to load after these: the largest that is to take 2.5 s at most. Undefined once 3 s are measured, or the bytes are used up. */
export function nextPicture(samples: readonly Sample[]): NoiseSize | undefined {
  const [, smallest] = noiseSizes;
  const last = samples.at(-1);
  if (!last) return smallest;
  if (samples.length > 1 && sum(samples.map(({ ms }) => ms)) >= long.all) return undefined;
  const left = most.bytes - sum(samples.map(({ bytes }) => bytes));
  const next = noiseSizes.findLast((bytes) => (bytes / last.bytes) * last.ms <= long.picture) ?? smallest;
  const wanted = next < smallest ? smallest : next;
  return wanted <= left ? wanted : undefined;
}

/**
 * The speed that samples come to, to a tenth of a Mb/s; undefined where there are none. Those that took less than half as
 * long as the longest do not count: a line starts slowly. The error is 15 % at least, a quarter where nothing can be
 * compared, and half of what the samples differ by where that is more.
 */
export function estimate(samples: readonly Sample[]): Estimate | undefined {
  if (samples.length === 0) return undefined;
  const longest = Math.max(...samples.map(({ ms }) => ms));
  const counted = samples.filter(({ ms }) => ms * 2 >= longest);
  const rates = counted.map(rate);
  const mbps = rate({ bytes: sum(counted.map(({ bytes }) => bytes)), ms: sum(counted.map(({ ms }) => ms)) });
  const least = mbps * leastError[counted.length === 1 ? 'once' : 'often'];
  const error = Math.max(least, (Math.max(...rates) - Math.min(...rates)) / 2);
  // 15 % of 24 are 3.5999999999999996.
  return { mbps: tenths(mbps) / 10, error: Math.ceil(Math.round(error * 1000) / 100) / 10 };
}

/** Whether a speed is within its own error of `least`, in Mb/s, so that it cannot tell on which side of it the line is. */
export const isTooClose = ({ mbps, error }: Estimate, least: number): boolean =>
  tenths(Math.abs(mbps - least)) <= tenths(error);
