import * as fc from 'fast-check';
import { boundsOf } from '../../src/claim/bounds.ts';
import { currencies, mediaTypes } from '../../src/claim/codes.ts';
import { addDays, dateIn, daysBetween, epochOf, formatInstant, wallClock } from '../../src/claim/dates.ts';
import { limits } from '../../src/claim/limits.ts';
import { withAt } from '../../src/claim/path.ts';
import { oneLine } from '../../src/claim/reading/characters.ts';
import { mayBeUnknown, questions, type Question } from '../../src/claim/questions.ts';
import { collect, relevant } from '../../src/claim/relevant.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { NOW, PARIS } from './claims.ts';

const codePoints = (text: string) => Array.from(text).length;
const texts = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => oneLine(text))
  .filter((text) => text !== '' && codePoints(text) <= limits.text);

const today = NOW.slice(0, 10);
const dates = fc
  .oneof(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: daysBetween(limits.earliestDate, today) }))
  .map((days) => addDays(today, -days));

/** Of an hour that clocks show twice, only the first can be typed, and so read. */
const typable = (epoch: number) => formatInstant(epochOf(wallClock(epoch, PARIS), PARIS), PARIS);
const seconds = Math.floor(Date.parse(NOW) / 1000);
const instants = fc
  .oneof(fc.integer({ min: 0, max: 10 * 86_400 }), fc.integer({ min: 0, max: 16 * 365 * 86_400 }))
  .map((ago) => typable((seconds - ago) * 1000));

/** What zod makes is a plain object, and `toStrictEqual` minds the prototype. */
const plain = { noNullPrototype: true } as const;
const money = fc.record(
  {
    cents: fc.integer({ min: 1, max: limits.cents }),
    currency: fc.constantFrom(...currencies),
  },
  plain,
);
const bandwidths = fc.oneof(
  fc.constant('unknown'),
  fc.integer({ min: 1, max: limits.mbps * 100 }).map((hundredths) => hundredths / 100),
);
const attachments = fc.array(
  fc.record(
    {
      name: texts,
      mediaType: fc.constantFrom(...mediaTypes),
      bytes: fc.integer({ min: 1, max: limits.attachmentBytes }),
      sha256: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: 64, maxLength: 64 }),
    },
    plain,
  ),
  { minLength: 1, maxLength: limits.attachments },
);

function answersTo(question: Question): fc.Arbitrary<unknown> {
  switch (question.kind) {
    case 'choice':
      return fc.constantFrom(...question.options);
    case 'text':
    case 'long-text':
      return mayBeUnknown(question) ? fc.oneof(fc.constant('unknown'), texts) : texts;
    case 'date':
      return dates;
    case 'instant':
      return instants;
    case 'amount':
      return money;
    case 'count':
      return fc.integer({ min: 1, max: question.max });
    case 'bandwidth':
      return bandwidths;
    default:
      return attachments;
  }
}

/** `moment`, or the nearest one that keeps to a bound, on its day or beside it. */
function within(
  question: Question,
  moment: string,
  { is, moment: bound }: ReturnType<typeof boundsOf>[number],
): string {
  const dayOf = (each: string) => (each.includes('T') ? dateIn(each, PARIS) : each);
  const day = addDays(dayOf(bound), { from: 0, after: 1, before: -1 }[is]);
  const isKept = is === 'before' ? dayOf(moment) <= day : dayOf(moment) >= day;
  if (question.kind === 'date') return isKept ? moment : day;
  if (bound.includes('T')) return Date.parse(moment) < Date.parse(bound) ? bound : moment;
  return isKept ? moment : formatInstant(epochOf({ date: day, ms: 0 }, PARIS), PARIS);
}

/** The order of two answers and the currency of amounts, which hold a claim together. */
function fitting(question: Question, value: unknown, soFar: Claim): unknown {
  if (question.kind === 'date' || question.kind === 'instant') {
    return boundsOf(question, soFar).reduce((moment, bound) => within(question, moment, bound), String(value));
  }
  if (question.path === 'order.reference' && soFar.order?.referenceKind === 'email') {
    return `${String(value).replaceAll(/[\s@,;]/gu, '')}x@exemple.fr`;
  }
  if (question.kind === 'amount' && !question.ownCurrency) {
    return Object.assign({}, value, { currency: soFar.order?.price?.currency ?? 'EUR' });
  }
  return value;
}

const sheets = fc.record(
  Object.fromEntries(questions.map((question) => [question.path, fc.tuple(answersTo(question), fc.boolean())])),
);

/** Claims in which every asked question is answered, some of the optional ones too, and nothing else. */
export const completeClaims: fc.Arbitrary<Claim> = sheets.map((sheet) =>
  collect((question, soFar) => {
    const [value, isSkipped] = sheet[question.path] ?? [undefined, true];
    return isSkipped && question.optional !== undefined ? undefined : fitting(question, value, soFar);
  }),
);

/** Claims as a draft may hold them: any part unanswered, and answers of abandoned branches among the others. */
export const draftClaims: fc.Arbitrary<Claim> = fc
  .tuple(sheets, fc.subarray(questions.map(({ path }) => path)))
  .map(([sheet, unanswered]) => {
    let claim: Claim = {};
    for (const question of questions) {
      const value = fitting(question, sheet[question.path]?.[0], claim);
      if (!unanswered.includes(question.path)) claim = withAt(claim, question.path, value);
    }
    return claim;
  });

/** Claims of which any part may be unanswered, without abandoned branches. */
export const partialClaims: fc.Arbitrary<Claim> = draftClaims.map(relevant);
