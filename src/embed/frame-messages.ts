import type { FromFrame, Hello } from './protocol.ts';
import { MAX_HEIGHT, NAMESPACE, VERSION } from './names.ts';

// What protocol.ts says of the frame's messages, by hand: zod alone would be larger than all of the loader. A test holds the two equal.

type Check = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Check>>;

const whole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
const text =
  (max: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= max;
const list =
  (check: Check, max: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= max && value.every(check);
const is =
  (wanted: unknown): Check =>
  (value) =>
    value === wanted;
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const code: Check = (value) => typeof value === 'string' && /^[a-z-]{1,20}$/.test(value);

const fits = (value: unknown, shape: Shape): boolean => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const found = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys({ ...found, ...shape });
  return keys.every((key) => Object.hasOwn(shape, key) && shape[key]?.(found[key]));
};

const shapes: Readonly<Record<FromFrame['type'], Shape>> = {
  ready: { language: code },
  height: { px: whole(0, MAX_HEIGHT) },
  scroll: {},
  closed: {},
  prefilled: {},
  language: { language: code },
  step: { step: code, position: optional(whole(1, 100)), count: optional(whole(1, 100)) },
  storage: { storage: code },
  completed: { verdict: code, articles: list(text(20), 100) },
  error: { code },
  file: { name: text(200), text: text(2_000_000) },
};

const hello: Shape = { ns: is(NAMESPACE), type: is('hello'), versions: list(whole(1, 1000), 20) };

/** Whether this is what a frame says first, and nothing more. */
export function isHello(data: unknown): data is Hello {
  return fits(data, hello);
}

/** Whether this is a message of the frame, to the letter. */
export function isFromFrame(data: unknown): data is FromFrame {
  return Object.entries(shapes).some(([type, shape]) =>
    fits(data, { ns: is(NAMESPACE), v: is(VERSION), type: is(type), ...shape }),
  );
}
