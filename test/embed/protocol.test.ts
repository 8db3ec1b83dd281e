import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFromFrame, isHello } from '../../src/embed/frame-messages.ts';
import { MAX_HEIGHT, NAMESPACE } from '../../src/embed/names.ts';
import { fromFrameSchema, fromHostSchema, helloSchema, initSchema } from '../../src/embed/protocol.ts';

const envelope = { ns: NAMESPACE, v: 1 };
/** One message of every type that a frame may send. */
const fromFrame: readonly Record<string, unknown>[] = [
  { ...envelope, type: 'ready', language: 'fr' },
  { ...envelope, type: 'height', px: 812 },
  { ...envelope, type: 'scroll' },
  { ...envelope, type: 'closed' },
  { ...envelope, type: 'prefilled' },
  { ...envelope, type: 'language', language: 'en' },
  { ...envelope, type: 'step', step: 'order', position: 3, count: 8 },
  { ...envelope, type: 'storage', storage: 'device' },
  { ...envelope, type: 'completed', verdict: 'not-yet', articles: ['4.3'] },
  { ...envelope, type: 'error', code: 'not-loaded' },
  { ...envelope, type: 'file', name: 'recevable.json', text: '{}' },
];
const hello = { ns: NAMESPACE, type: 'hello', versions: [1] };
const theme = { scheme: 'auto', tokens: { accent: '#0d4a5a' } };
const init = { ...envelope, type: 'init', theme, prefill: { order: 'AB-1' }, handOver: false, view: 800 };
const fromHost: readonly Record<string, unknown>[] = [
  { ...envelope, type: 'language', language: 'en' },
  { ...envelope, type: 'theme', theme },
  { ...envelope, type: 'prefill', prefill: {} },
  { ...envelope, type: 'view', view: 800 },
  { ...envelope, type: 'taken', taken: true },
  { ...envelope, type: 'focus' },
  { ...envelope, type: 'destroy' },
];

const typesOf = (messages: readonly Record<string, unknown>[]) => messages.map(({ type }) => String(type)).toSorted();
const known = (schema: typeof fromFrameSchema | typeof fromHostSchema) =>
  schema.def.options.map((option) => String(option.def.shape.type.def.values[0])).toSorted();

/** What somebody could send instead: another value, one key more or less, a prototype, a number that is none. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    'null',
    -1,
    0,
    1.5,
    Number.NaN,
    Infinity,
    MAX_HEIGHT + 1,
    2 ** 53,
    [],
    {},
  ),
  fc.constantFrom<unknown>('A', 'order ', 'x'.repeat(21), 'x'.repeat(201), ['4.1'], ['x'.repeat(21)], [1], true),
  fc.anything(),
);
const key = fc.constantFrom(
  'ns',
  'v',
  'type',
  'px',
  'language',
  'step',
  'position',
  'articles',
  'versions',
  'text',
  'more',
);
const changed = (messages: readonly Record<string, unknown>[]) =>
  fc
    .tuple(fc.constantFrom(...messages), fc.array(fc.tuple(key, odd), { maxLength: 2 }), fc.option(key))
    .map(([message, changes, left]) =>
      Object.fromEntries(
        Object.entries({ ...message, ...Object.fromEntries(changes) }).filter(([name]) => name !== left),
      ),
    );
const anyData = (messages: readonly Record<string, unknown>[]) =>
  fc.oneof(
    { weight: 4, arbitrary: changed(messages) },
    { weight: 1, arbitrary: fc.anything({ withNullPrototype: true }) },
  );

describe('the loader, which has no room for zod, decides as zod does', () => {
  test(`of the ${fromFrame.length} types of messages, each is one that both accept`, () => {
    expect(typesOf(fromFrame)).toEqual(known(fromFrameSchema));
    for (const message of fromFrame) {
      expect(isFromFrame(message), String(message.type)).toBe(true);
      expect(fromFrameSchema.safeParse(message).success).toBe(true);
    }
    expect(isHello(hello)).toBe(true);
  });

  test('on 20 000 messages, most of them wrong in some way', () => {
    const verdicts = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(anyData([...fromFrame, hello]), (data) => {
        const isRight = fromFrameSchema.safeParse(data).success;
        verdicts[isRight ? 'right' : 'wrong'] += 1;
        expect(isFromFrame(data)).toBe(isRight);
        expect(isHello(data)).toBe(helloSchema.safeParse(data).success);
      }),
      { numRuns: 20_000 },
    );
    expect(verdicts.right).toBeGreaterThan(500);
    expect(verdicts.wrong).toBeGreaterThan(10_000);
  });
});

describe('the frame', () => {
  test(`accepts ${fromHost.length} types of messages from its host, and no other`, () => {
    expect(typesOf(fromHost)).toEqual(known(fromHostSchema));
    for (const message of fromHost) expect(fromHostSchema.safeParse(message).success, String(message.type)).toBe(true);
  });

  test('accepts what a host wants at first, and 12 changes of it not', () => {
    expect(initSchema.safeParse(init).success).toBe(true);
    const wrong: Record<string, unknown>[] = [
      { v: 2 },
      { ns: 'other' },
      { type: 'start' },
      { more: 1 },
      { view: Number.NaN },
      { view: MAX_HEIGHT + 1 },
      { handOver: 'yes' },
      { instance: 'x'.repeat(201) },
      { language: 'de' },
      { prefill: { order: 'x'.repeat(201) } },
      { prefill: JSON.parse('{"__proto__":{"polluted":1}}') },
      { theme: { scheme: 'auto', tokens: { background: 'url(//evil.test)' } } },
    ];
    expect(wrong).toHaveLength(12);
    for (const change of wrong) {
      expect(initSchema.safeParse({ ...init, ...change }).success, JSON.stringify(change)).toBe(false);
    }
    expect({}).not.toHaveProperty('polluted');
  });
});

test('no message but the file, which the customer hands over, has room for more than 120 characters of anybody’s text', () => {
  const long = 'x'.repeat(121);
  for (const message of fromFrame.filter(({ type }) => type !== 'file')) {
    for (const name of Object.keys(message)) {
      const stuffed = { ...message, [name]: Array.isArray(message[name]) ? [long] : long };
      expect(isFromFrame(stuffed), `${String(message.type)}.${name}`).toBe(false);
    }
  }
});
