import * as z from 'zod/mini';
import { currencies, type Currency } from './codes.ts';
import { dateIn, epochOf, formatInstant, wallClock } from './dates.ts';
import { limits } from './limits.ts';
import { answerAt, at, withAt, type ClaimPath } from './path.ts';
import { questions, type Question } from './questions.ts';
import { readAmount, readBandwidth, readCount, readDate, readTime, type FaultCode, type Reading } from './reading.ts';
import { collect, isOptional } from './relevant.ts';
import { attachmentsSchema, type Claim } from './schema.ts';

/**
 * What the customer typed, as typed: a tree with the claim's field names, in which a date is its day, month and year, an
 * amount the text of it, and so on. It is what the draft keeps, so that half a date survives a reload as half a date.
 */
export type Answers = { readonly [key: string]: unknown };
/** A question whose answer is missing or cannot be read. */
export type Fault = { path: ClaimPath; code: FaultCode };
/** Where and when answers are read: `now` is an ISO 8601 instant, `timeZone` the IANA name of the zone that typed times are in. */
export type Setting = { now: string; timeZone: string };

const NOTHING = { fault: 'missing' } as const;
const typed = (entry: unknown, path?: string): string => {
  const text = path === undefined ? entry : at(entry, path);
  return typeof text === 'string' ? text.trim() : '';
};

function currencyOf(answers: Answers): Currency {
  return currencies.find((code) => code === at(answers, 'order.price.currency')) ?? 'EUR';
}

function readCalendar(question: Question, entry: unknown, soFar: Claim, setting: Setting): Reading<string> {
  const parts = ['day', 'month', 'year'].map((part) => typed(entry, part)) as [string, string, string];
  const time = question.kind === 'instant' ? typed(entry, 'time') : '';
  if ([...parts, time].every((part) => part === '')) return NOTHING;
  const date = readDate(...parts);
  if ('fault' in date) return date;
  if (date.value < limits.earliestDate) return { fault: 'too-early' };
  const today = dateIn(setting.now, setting.timeZone);
  if (date.value > today) return { fault: 'in-future' };
  if (question.kind !== 'instant') return inOrder(question, date.value, today, soFar);
  const clock = readTime(time);
  if ('fault' in clock) return clock;
  const instant = formatInstant(epochOf({ date: date.value, ms: clock.value }, setting.timeZone), setting.timeZone);
  return inOrder(question, instant, setting.now, soFar);
}

function inOrder(question: Question, value: string, latest: string, soFar: Claim): Reading<string> {
  if (Date.parse(value) > Date.parse(latest)) return { fault: 'in-future' };
  const start = 'notBefore' in question && question.notBefore ? answerAt(soFar, question.notBefore) : undefined;
  if (typeof start === 'string' && Date.parse(value) < Date.parse(start)) return { fault: 'before-start' };
  return { value };
}

function readEntry(question: Question, answers: Answers, soFar: Claim, setting: Setting): Reading<unknown> {
  const entry = at(answers, question.path);
  switch (question.kind) {
    case 'choice': {
      if (typed(entry) === '') return NOTHING;
      const value = question.options.find((option) => String(option) === typed(entry));
      return value === undefined ? { fault: 'not-a-choice' } : { value };
    }
    case 'text':
    case 'long-text':
      if (typed(entry) === '') return NOTHING;
      return [...typed(entry)].length > question.max ? { fault: 'too-long' } : { value: typed(entry) };
    case 'date':
    case 'instant':
      return readCalendar(question, entry, soFar, setting);
    case 'amount':
      if (typed(entry, 'amount') === '') return NOTHING;
      return readAmount(typed(entry, 'amount'), currencyOf(answers));
    case 'count':
      return typed(entry) === '' ? NOTHING : readCount(typed(entry), question.max);
    case 'bandwidth':
      if (at(entry, 'unknown') === true) return { value: 'unknown' };
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
 * `faults` names, in the order of asking, each asked question whose answer is missing or cannot be read.
 */
export function readAnswers(answers: Answers, setting: Setting): { claim: Claim; faults: Fault[] } {
  const faults: Fault[] = [];
  const claim = collect((question, soFar) => {
    const reading = readEntry(question, answers, soFar, setting);
    if ('value' in reading) return reading.value;
    if (reading.fault !== 'missing' || !isOptional(question, soFar)) {
      faults.push({ path: question.path, code: reading.fault });
    }
    return undefined;
  });
  return { claim, faults };
}

const clockText = (ms: number) => new Date(ms).toISOString().slice(11, ms % 60_000 === 0 ? 16 : 19);

function writeEntry(question: Question, value: unknown, timeZone: string): unknown {
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
      return value === 'unknown' ? { unknown: true } : { value: String(value).replace('.', ','), unit: 'megabits' };
    case 'files':
      return value;
    default:
      return String(value);
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
