/** How large the pictures are that the speed is measured with, in bytes. The first only tells how long an answer takes. */
export const noiseSizes = [1000, 250_000, 1_000_000, 4_000_000, 8_000_000] as const;
export type NoiseSize = (typeof noiseSizes)[number];

/** The name by which the build puts a picture beside the scripts: see scripts/noise-pictures.ts. */
export const noiseName = (bytes: NoiseSize): string => `noise-${bytes}.png`;

/** Where a picture is: with the wizard's own files, whatever page the wizard is in. */
export const noiseUrl = (bytes: NoiseSize): string => new URL(noiseName(bytes), import.meta.url).href;
