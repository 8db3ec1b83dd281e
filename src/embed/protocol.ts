import * as z from 'zod/mini';
import { languages } from '../i18n/index.ts';
import { tokenNames } from '../ui/tokens.ts';
import { MAX_HEIGHT, NAMESPACE, VERSION } from './names.ts';

const text = (max: number) => z.string().check(z.maxLength(max));
const word = text(200);
const message = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ ns: z.literal(NAMESPACE), v: z.literal(VERSION), type: z.literal(type), ...shape });
const pixels = z.int().check(z.minimum(0), z.maximum(MAX_HEIGHT));

const language = z.enum(languages);
const theme = z.strictObject({
  scheme: z.enum(['light', 'dark', 'auto']),
  tokens: z.partialRecord(z.enum(tokenNames), text(200)),
});
const prefill = z.strictObject({ order: z.optional(word), date: z.optional(word), plan: z.optional(word) });
const policies = z.strictObject({
  documents: z.readonly(z.array(text(2_000_000)).check(z.maxLength(20))),
  urls: z.readonly(z.array(text(2000)).check(z.maxLength(20))),
  onFault: z.enum(['stop', 'built-in']),
});

/** Window to window, before there is a port: the frame is there, and which versions it speaks. */
export const helloSchema = z.strictObject({
  ns: z.literal(NAMESPACE),
  type: z.literal('hello'),
  versions: z.array(z.int().check(z.minimum(1), z.maximum(1000))).check(z.maxLength(20)),
});

/** Window to window, with the port for everything after: what the host wants. */
export const initSchema = message('init', {
  language: z.optional(language),
  theme,
  prefill,
  policies: z.optional(policies),
  instance: z.optional(word),
  /** Where the customer was, in a frame that has been moved. */
  step: z.optional(word),
  /** Whether the host wants the claim file. */
  handOver: z.boolean(),
  /** How high the host's window is. */
  view: pixels,
});

/** What the page around the frame says, over the port. */
export const fromHostSchema = z.discriminatedUnion('type', [
  message('language', { language }),
  message('theme', { theme }),
  message('prefill', { prefill }),
  message('view', { view: pixels }),
  /** Whether the host has taken the file that was handed over. */
  message('taken', { taken: z.boolean() }),
  message('focus', {}),
  message('destroy', {}),
]);

const count = z.int().check(z.minimum(1), z.maximum(100));
/** Of a step, a verdict and so on. Not a list of them: a host's older loader must not choke on a newer one. */
const code = z.string().check(z.regex(/^[a-z-]{1,20}$/));

/** What the frame says, over the port. No answer is in any of it but the file, which the customer hands over. */
export const fromFrameSchema = z.discriminatedUnion('type', [
  message('ready', { language: code }),
  message('height', { px: pixels }),
  message('scroll', {}),
  message('closed', {}),
  message('prefilled', {}),
  message('language', { language: code }),
  message('step', { step: code, position: z.optional(count), count: z.optional(count) }),
  message('storage', { storage: code }),
  message('completed', { verdict: code, articles: z.array(text(20)).check(z.maxLength(100)) }),
  message('error', { code }),
  message('file', { name: text(200), text: text(2_000_000) }),
]);

export type Hello = z.infer<typeof helloSchema>;
export type Init = z.infer<typeof initSchema>;
export type FromHost = z.infer<typeof fromHostSchema>;
export type FromFrame = z.infer<typeof fromFrameSchema>;
/** What a message says, which either end puts into the same envelope. */
export type WithoutEnvelope<M> = M extends unknown ? Omit<M, 'ns' | 'v'> : never;
