import * as z from 'zod/mini';
import { brokenBound } from './bounds.ts';
import { currencies, type Currency } from './codes.ts';
import { addDays, dateIn, epochOf, formatInstant, wallClock } from './dates.ts';
import { limits } from './limits.ts';
import { answerAt, at, withAt, type ClaimPath } from './path.ts';
import { mayBeUnknown, questions, type Question } from './questions.ts';
import { readAmount, readPrice } from './reading/amount.ts';
import { readBandwidth } from './reading/bandwidth.ts';
import { manyLines, oneLine } from './reading/characters.ts';
import { readCount } from './reading/count.ts';
import { meansNotKnown } from './reading/not-known.ts';
import { readEmail } from './reading/email.ts';
import { readDate } from './reading/date.ts';
import type { FaultCode, Reading } from './reading/fault.ts';
import { readTime } from './reading/time.ts';
import { collect } from './relevant.ts';
import { hasCardNumber } from './secrets/index.ts';
import { attachmentsSchema, type Claim } from './schema.ts';

/**
 * What the customer typed, as typed: a tree with the claim's field names, in which a date is its day, month and year, an
 * amount the text of it, what may be unknown its `value` or a tick at `unknown`, and so on. It is what the draft keeps, so that
 * half a date survives a reload as half a date.
 */
export type Answers = { readonly [key: string]: unknown };
/** A question whose answer is missing, cannot be read, or cannot be true beside the one at `against`. */
export type Fault = { path: ClaimPath; code: FaultCode; against?: ClaimPath };
/** Where and when answers are read: `now` is an ISO 8601 instant, `timeZone` the IANA name of the zone that typed times are in. */
export type Setting = { now: string; timeZone: string };

/** What names an order, a charge or a ticket in the open: no card number is ever taken for one. */
const references: ReadonlySet<ClaimPath> = new Set(['order.reference', 'billing.secondReference', 'support.ticket']);
const NOTHING = { fault: 'missing' } as const;
const typed = (entry: unknown, path?: string): string => {
  const text = path === undefined ? entry : at(entry, path);
  return typeof text === 'string' ? oneLine(text) : '';
};

/** The currency of every amount: that of the price as it was understood, or else the one that is chosen beside it. */
export function currencyOf(answers: Answers, claim: Claim): Currency {
  const chosen = currencies.find((code) => code === at(answers, 'order.price.currency'));
  return answerAt(claim, 'order.price')?.currency ?? chosen ?? 'EUR';
}

function readText(
  question: Extract<Question, { kind: 'text' | 'long-text' }>,
  entry: unknown,
  soFar: Claim,
): Reading<string> {
  const line = question.mayBeUnknown ? typed(entry, 'value') : typed(entry);
  const text = question.kind === 'text' || typeof entry !== 'string' ? line : manyLines(entry);
  if (text === '') return NOTHING;
  if ([...text].length > question.max) return { fault: 'too-long' };
  if (meansNotKnown(text)) {
    if (question.mayBeUnknown) return { value: 'unknown' };
    if (question.optional === 'always') return NOTHING;
    if (references.has(question.path)) return { fault: 'not-known' };
  }
  if (references.has(question.path) && hasCardNumber(text)) return { fault: 'card-number' };
  const isEmail = question.path === 'order.reference' && soFar.order?.referenceKind === 'email';
  return isEmail ? readEmail(text) : { value: text };
}

function readCalendar(question: Question, entry: unknown, soFar: Claim, setting: Setting): Reading<string> {
  const parts = ['day', 'month', 'year'].map((part) => typed(entry, part)) as [string, string, string];
  const time = question.kind === 'instant' ? typed(entry, 'time') : '';
  if ([...parts, time].every((part) => part === '')) return NOTHING;
  const date = readDate(...parts);
  if ('fault' in date) return date;
  if (date.value < limits.earliestDate) return { fault: 'too-early' };
  const mayLieAhead = 'mayLieAhead' in question && question.mayLieAhead;
  const today = mayLieAhead ? addDays(limits.latestDate, -1) : dateIn(setting.now, setting.timeZone);
  if (date.value > today) return { fault: mayLieAhead ? 'no-such-date' : 'in-future' };
  if (question.kind !== 'instant') return inOrder(question, date.value, soFar, setting);
  const clock = readTime(time);
  if ('fault' in clock) return clock;
  const instant = formatInstant(epochOf({ date: date.value, ms: clock.value }, setting.timeZone), setting.timeZone);
  if (Date.parse(instant) > Date.parse(setting.now)) return { fault: 'in-future' };
  return inOrder(question, instant, soFar, setting);
}

function inOrder(question: Question, value: string, soFar: Claim, { timeZone }: Setting): Reading<string> {
  const broken = brokenBound(question, value, soFar, timeZone);
  return broken ? { fault: `must-be-${broken.is}`, against: broken.path } : { value };
}

function readEntry(question: Question, answers: Answers, soFar: Claim, setting: Setting): Reading<unknown> {
  const entry = at(answers, question.path);
  // What is typed goes before the tick.
  const isTicked = at(entry, 'unknown') === true && typed(entry, 'value') === '';
  if (mayBeUnknown(question) && isTicked) return { value: 'unknown' };
  switch (question.kind) {
    case 'choice': {
      if (typed(entry) === '') return NOTHING;
      const value = question.options.find((option) => String(option) === typed(entry));
      return value === undefined ? { fault: 'not-a-choice' } : { value };
    }
    case 'text':
    case 'long-text':
      return readText(question, entry, soFar);
    case 'date':
    case 'instant':
      return readCalendar(question, entry, soFar, setting);
    case 'amount':
      if (typed(entry, 'amount') === '') return NOTHING;
      return (question.ownCurrency ? readPrice : readAmount)(typed(entry, 'amount'), currencyOf(answers, soFar));
    case 'count':
      return typed(entry) === '' ? NOTHING : readCount(typed(entry), question.max);
    case 'bandwidth':
      if (typed(entry, 'value') === '') return NOTHING;
      return readBandwidth(typed(entry, 'value'), at(entry, 'unit') === 'megabytes' ? 'megabytes' : 'megabits');
    case 'files': {
      if (entry === undefined || entry === null || (Array.isArray(entry) && entry.length === 0)) return NOTHING;
      const files = z.safeParse(attachmentsSchema, entry);
      return files.success ? { value: files.data } : { fault: 'not-files' };
    }
  }
}

/**
 * Reads what was typed. The claim holds every answer that could be read and that counts (abandoned branches dropped);
 * `faults` names, in the order of asking, each asked question whose answer cannot be read, or is missing and may not be.
 */
export function readAnswers(answers: Answers, setting: Setting): { claim: Claim; faults: Fault[] } {
  const faults: Fault[] = [];
  const claim = collect((question, soFar) => {
    const reading = readEntry(question, answers, soFar, setting);
    if ('value' in reading) return reading.value;
    const { fault: code, ...against } = reading;
    if (code !== 'missing' || question.optional === undefined) faults.push({ path: question.path, code, ...against });
    return undefined;
  });
  return { claim, faults };
}

const clockText = (ms: number) => new Date(ms).toISOString().slice(11, ms % 60_000 === 0 ? 16 : 19);

function writeEntry(question: Question, value: unknown, timeZone: string): unknown {
  if (mayBeUnknown(question) && value === 'unknown') return { unknown: true };
  switch (question.kind) {
    case 'date':
    case 'instant': {
      const wall = question.kind === 'date' ? { date: String(value), ms: 0 } : wallClock(String(value), timeZone);
      const [year, month, day] = wall.date.split('-');
      return { day, month, year, ...(question.kind === 'instant' && { time: clockText(wall.ms) }) };
    }
    case 'amount': {
      const { cents, currency } = value as { cents: number; currency: string };
      return { amount: `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, '0')}`, currency };
    }
    case 'bandwidth':
      return { value: String(value).replace('.', ','), unit: 'megabits' };
    case 'files':
      return value;
    default:
      return mayBeUnknown(question) ? { value } : String(value);
  }
}

/** The answers that read back as `claim`, for a claim file that is opened again. Instants are written in `timeZone`. */
export function writeAnswers(claim: Claim, timeZone: string): Answers {
  let answers: Answers = {};
  for (const question of questions) {
    const value = answerAt(claim, question.path);
    if (value !== undefined) answers = withAt(answers, question.path, writeEntry(question, value, timeZone));
  }
  return answers;
}
