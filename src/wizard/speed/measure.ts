import { most, nextPicture, type Sample } from './estimate.ts';
import { noiseSizes, noiseUrl, type NoiseSize } from './noise.ts';

/** Whether the host's rules, or what lies between, refused a picture. */
class Refused extends Error {}

/**
 * Loads a picture as an image, for the page may fetch nothing (connect-src), past every cache. `latency`: how many
 * ms an answer takes to begin, where the browser does not tell.
 */
function load(bytes: NoiseSize, signal: AbortSignal, latency = 0): Promise<Sample & { whole: number }> {
  const image = new Image();
  const url = `${noiseUrl(bytes)}?${Math.random()}`;
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(signal.reason);
      image.src = '';
    };
    image.addEventListener('load', () => {
      signal.removeEventListener('abort', stop);
      const past = performance.now() - start;
      const [entry] = performance.getEntriesByName(url) as PerformanceResourceTiming[];
      const { responseStart = 0, responseEnd = 0, duration = 0, encodedBodySize = 0 } = entry ?? {};
      // Of another origin that does not allow more, only the whole duration is told.
      const ms = responseStart > 0 ? responseEnd - responseStart : (duration || past) - latency;
      resolve({ bytes: encodedBodySize || bytes, ms: Math.max(ms, 1), whole: duration || past });
    });
    image.addEventListener('error', () => {
      signal.removeEventListener('abort', stop);
      reject(new Refused(url));
    });
    signal.addEventListener('abort', stop);
    image.src = url;
  });
}

/**
 * Loads noise pictures one after the other and returns what each took; empty where not one came within 10 s, undefined where
 * the first is refused. Rejects with the reason of `signal` when that is aborted.
 */
export async function measure(signal: AbortSignal): Promise<readonly Sample[] | undefined> {
  const limit = AbortSignal.timeout(most.ms);
  const either = new AbortController();
  for (const each of [signal, limit]) each.addEventListener('abort', () => either.abort(each.reason));
  const samples: Sample[] = [];
  let isReached = false;
  try {
    // The first opens the connection.
    await load(noiseSizes[0], either.signal);
    isReached = true;
    const answers = [await load(noiseSizes[0], either.signal), await load(noiseSizes[0], either.signal)];
    const latency = Math.min(...answers.map(({ whole }) => whole));
    for (let bytes = nextPicture(samples); bytes !== undefined; bytes = nextPicture(samples)) {
      // One at a time: two would share the line.
      // oxlint-disable-next-line no-await-in-loop
      samples.push(await load(bytes, either.signal, latency));
    }
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Refused && !isReached) return undefined;
    if (!(error instanceof Refused) && !limit.aborted) throw error;
  }
  return samples;
}
