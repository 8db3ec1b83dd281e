import { describe, expect, test } from 'vitest';
import { addDays, formatInstant } from '../../src/claim/dates.ts';
import { withAt, type ClaimPath } from '../../src/claim/path.ts';
import { questionAt } from '../../src/claim/questions.ts';
import type { Claim } from '../../src/claim/schema.ts';
import type { Atom, AtomKind, AtomOf, Facts, Outcome } from '../../src/policy/conditions/condition.ts';
import { evaluate } from '../../src/policy/conditions/evaluate.ts';
import { kindOf, kinds } from '../../src/policy/conditions/table.ts';
import { billing, notReceived, NOW, outage, PARIS, playback, wrongAmount, type Changes } from '../support/claims.ts';
import { figured } from '../support/figured.ts';
import { titled } from '../support/titled.ts';

const policy = figured({
  threeHours: [3, 'h'],
  week: [7, 'days'],
  fortnight: [14, 'days'],
  twoBusinessDays: [2, 'business-days'],
  eightBusinessHours: [8, 'business-hours'],
  slow: [10, 'Mb/s'],
  fast: [50, 'Mb/s'],
  twice: [2, 'charges'],
  fourTimes: [4, 'charges'],
  tenDays: [10, 'days'],
  third: [33, '%'],
});

type Without<A> = A extends Atom ? Omit<A, 'kind'> : never;
type Case<K extends AtomKind> = {
  atom: Without<AtomOf<K>>;
  claim: Claim;
  now?: string;
  outcome: Outcome;
  /** What it rests on, where that is not the same for all cases of the kind. */
  paths?: readonly ClaimPath[];
  /** Not to be made true or false by what it is about: another answer is in the way, or missing. */
  isStuck?: true;
};

const months = (count: 1 | 12 | undefined) => playback({ 'order.months': count });
const activated = (answer: 'yes' | 'unknown' | undefined) => playback({ 'access.activated': answer });
const speed = (mbps: number | 'unknown' | undefined) => playback({ 'connection.mbps': mbps });
const charged = (cents: number | undefined) =>
  wrongAmount({ 'billing.charged': cents === undefined ? undefined : { cents, currency: 'EUR' } });
const charges = (chargeCount: number) => billing({ billing: { chargeCount } });
const paidAt = (paymentValidatedAt: string | undefined) => notReceived({ delivery: { paymentValidatedAt } });
const paid = 'delivery.paymentValidatedAt';
const bought = (purchasedOn: string) => playback({ order: { purchasedOn } });
const since = (startedAt: string | undefined) => outage({ outage: { startedAt } });
const over = (endedAt: string | undefined, startedAt: string | undefined = '2026-11-02T08:00:00+01:00') =>
  outage({ outage: { startedAt, ongoing: 'no', endedAt } });
const outagePaths = ['outage.startedAt', 'outage.ongoing'] as const;
const wholeOutage = [...outagePaths, 'outage.endedAt'] as const;

/** Nobody has written to support: the day of the request is today. */
const unasked = { contacted: 'no', contactedOn: undefined, refundRequested: undefined } as const;
const today = playback({ support: unasked });
const asked = (contactedOn: string, changes: Changes = {}) => playback({ support: { contactedOn }, ...changes });
const failing = (date: string | undefined, changes: Changes = {}) => playback({ 'fault.since': date, ...changes });
const noMonths = { 'order.months': undefined };
const noStart = { 'order.purchasedOn': undefined, 'access.activatedOn': undefined };
const noPeriod = { ...noMonths, ...noStart };

const firstDay = ['order.endsOn', 'order.renewal', 'access.activatedOn'] as const;
const contacts = ['support.contacted', 'support.contactedOn', 'support.refundRequested'] as const;
const end = [...firstDay, 'order.months'] as const;

// The builders' period runs from 3 August 2026, 365 days to 3 August 2027; 33 % of it are 120 days.
const cases: { readonly [K in AtomKind]: readonly Case<K>[] } = {
  choice: [
    { atom: { path: 'order.months', is: [12] }, claim: months(12), outcome: 'true' },
    { atom: { path: 'order.months', is: [1, 12] }, claim: months(12), outcome: 'true' },
    { atom: { path: 'order.months', is: [3, 6] }, claim: months(12), outcome: 'false' },
    { atom: { path: 'order.months', is: ['12'] }, claim: months(12), outcome: 'false' },
    { atom: { path: 'order.months', is: [12] }, claim: months(undefined), outcome: 'missing' },
    { atom: { path: 'access.activated', is: ['no'] }, claim: activated('yes'), outcome: 'false' },
    { atom: { path: 'access.activated', is: ['no'] }, claim: activated('unknown'), outcome: 'unverified' },
    { atom: { path: 'access.activated', is: ['no'] }, claim: activated(undefined), outcome: 'missing' },
  ],
  number: [
    { atom: { path: 'connection.mbps', atLeast: 'slow' }, claim: speed(9.99), outcome: 'false' },
    { atom: { path: 'connection.mbps', atLeast: 'slow' }, claim: speed(10), outcome: 'true' },
    { atom: { path: 'connection.mbps', below: 'slow' }, claim: speed(9.99), outcome: 'true' },
    { atom: { path: 'connection.mbps', below: 'slow' }, claim: speed(10), outcome: 'false' },
    { atom: { path: 'connection.mbps', atLeast: 'slow', below: 'fast' }, claim: speed(9.99), outcome: 'false' },
    { atom: { path: 'connection.mbps', atLeast: 'slow', below: 'fast' }, claim: speed(49.99), outcome: 'true' },
    { atom: { path: 'connection.mbps', atLeast: 'slow', below: 'fast' }, claim: speed(50), outcome: 'false' },
    { atom: { path: 'connection.mbps', atLeast: 'slow' }, claim: speed('unknown'), outcome: 'unverified' },
    { atom: { path: 'connection.mbps', atLeast: 'slow' }, claim: speed(undefined), outcome: 'missing' },
    { atom: { path: 'billing.chargeCount', atLeast: 'twice' }, claim: charges(1), outcome: 'false' },
    { atom: { path: 'billing.chargeCount', below: 'twice' }, claim: charges(1), outcome: 'true' },
    {
      atom: { path: 'billing.chargeCount', atLeast: 'twice', below: 'fourTimes' },
      claim: charges(4),
      outcome: 'false',
    },
  ],
  amount: [
    { atom: { path: 'billing.charged', is: 'less', than: 'billing.agreed' }, claim: charged(5998), outcome: 'true' },
    { atom: { path: 'billing.charged', is: 'less', than: 'billing.agreed' }, claim: charged(5999), outcome: 'false' },
    { atom: { path: 'billing.charged', is: 'same', than: 'billing.agreed' }, claim: charged(5999), outcome: 'true' },
    { atom: { path: 'billing.charged', is: 'same', than: 'billing.agreed' }, claim: charged(6000), outcome: 'false' },
    { atom: { path: 'billing.charged', is: 'more', than: 'billing.agreed' }, claim: charged(6000), outcome: 'true' },
    { atom: { path: 'billing.charged', is: 'more', than: 'billing.agreed' }, claim: charged(5999), outcome: 'false' },
    {
      atom: { path: 'billing.charged', is: 'more', than: 'billing.agreed' },
      claim: charged(undefined),
      outcome: 'missing',
    },
    {
      atom: { path: 'billing.charged', is: 'more', than: 'billing.agreed' },
      claim: wrongAmount({ 'billing.agreed': undefined }),
      outcome: 'missing',
    },
  ],
  elapsed: [
    { atom: { from: paid, atLeast: 'threeHours' }, claim: paidAt('2026-11-23T09:00:00+01:00'), outcome: 'true' },
    { atom: { from: paid, atLeast: 'threeHours' }, claim: paidAt('2026-11-23T09:00:00.001+01:00'), outcome: 'false' },
    { atom: { from: paid, below: 'threeHours' }, claim: paidAt('2026-11-23T09:00:00.001+01:00'), outcome: 'true' },
    { atom: { from: paid, below: 'threeHours' }, claim: paidAt('2026-11-23T09:00:00+01:00'), outcome: 'false' },
    {
      atom: { from: paid, atLeast: 'threeHours', below: 'week' },
      claim: paidAt('2026-11-17T00:00:00+01:00'),
      outcome: 'true',
    },
    {
      atom: { from: paid, atLeast: 'threeHours', below: 'week' },
      claim: paidAt('2026-11-16T23:59:59+01:00'),
      outcome: 'false',
    },
    // Of Friday, 6 hours before midnight count; the other 2 are those of Monday.
    {
      atom: { from: paid, atLeast: 'eightBusinessHours' },
      claim: paidAt('2026-11-20T18:00:00+01:00'),
      now: '2026-11-23T01:59:59+01:00',
      outcome: 'false',
    },
    {
      atom: { from: paid, atLeast: 'eightBusinessHours' },
      claim: paidAt('2026-11-20T18:00:00+01:00'),
      now: '2026-11-23T02:00:00+01:00',
      outcome: 'true',
    },
    { atom: { from: paid, atLeast: 'twoBusinessDays' }, claim: paidAt('2026-11-19T12:00:00+01:00'), outcome: 'true' },
    { atom: { from: paid, atLeast: 'twoBusinessDays' }, claim: paidAt('2026-11-20T00:00:00+01:00'), outcome: 'false' },
    { atom: { from: paid, atLeast: 'week' }, claim: paidAt(undefined), outcome: 'missing' },
    { atom: { from: 'order.purchasedOn', atLeast: 'fortnight' }, claim: bought('2026-11-09'), outcome: 'true' },
    { atom: { from: 'order.purchasedOn', atLeast: 'fortnight' }, claim: bought('2026-11-10'), outcome: 'false' },
    { atom: { from: 'order.purchasedOn', below: 'twoBusinessDays' }, claim: bought('2026-11-20'), outcome: 'true' },
    { atom: { from: 'order.purchasedOn', below: 'twoBusinessDays' }, claim: bought('2026-11-19'), outcome: 'false' },
  ],
  lasted: [
    { atom: { atLeast: 'threeHours' }, claim: over('2026-11-02T11:00:00+01:00'), outcome: 'true', paths: wholeOutage },
    {
      atom: { atLeast: 'threeHours' },
      claim: over('2026-11-02T10:59:59.999+01:00'),
      outcome: 'false',
      paths: wholeOutage,
    },
    {
      atom: { below: 'threeHours' },
      claim: over('2026-11-02T10:59:59.999+01:00'),
      outcome: 'true',
      paths: wholeOutage,
    },
    { atom: { below: 'threeHours' }, claim: over('2026-11-02T11:00:00+01:00'), outcome: 'false', paths: wholeOutage },
    {
      atom: { atLeast: 'threeHours', below: 'week' },
      claim: over('2026-11-09T00:00:00+01:00'),
      outcome: 'false',
      paths: wholeOutage,
    },
    { atom: { atLeast: 'threeHours' }, claim: since('2026-11-23T09:00:00+01:00'), outcome: 'true', paths: outagePaths },
    {
      atom: { atLeast: 'threeHours' },
      claim: since('2026-11-23T09:00:01+01:00'),
      outcome: 'false',
      paths: outagePaths,
    },
    { atom: { below: 'threeHours' }, claim: since('2026-11-23T09:00:01+01:00'), outcome: 'true', paths: outagePaths },
    // An end that was given before the outage came back does not count.
    {
      atom: { atLeast: 'threeHours' },
      claim: outage({ outage: { endedAt: '2026-11-17T21:00:00+01:00' } }),
      outcome: 'true',
      paths: outagePaths,
    },
    { atom: { atLeast: 'threeHours' }, claim: over(undefined), outcome: 'missing', paths: wholeOutage },
    { atom: { atLeast: 'threeHours' }, claim: since(undefined), outcome: 'missing', paths: outagePaths },
    {
      atom: { atLeast: 'threeHours' },
      claim: outage({ 'outage.ongoing': undefined }),
      outcome: 'missing',
      paths: outagePaths,
    },
  ],
  'days-left': [
    { atom: { atMost: [0] }, claim: today, now: '2027-08-02T23:59:59+02:00', outcome: 'false' },
    { atom: { atMost: [0] }, claim: today, now: '2027-08-03T00:00:00+02:00', outcome: 'true' },
    { atom: { moreThan: 0 }, claim: today, now: '2027-08-02T23:59:59+02:00', outcome: 'true' },
    { atom: { moreThan: 0 }, claim: today, now: '2027-08-03T00:00:00+02:00', outcome: 'false' },
    { atom: { moreThan: 'tenDays' }, claim: asked('2027-07-23'), outcome: 'true', paths: [...end, ...contacts] },
    { atom: { moreThan: 'tenDays' }, claim: asked('2027-07-24'), outcome: 'false', paths: [...end, ...contacts] },
    { atom: { atMost: ['tenDays'] }, claim: asked('2027-07-24'), outcome: 'true', paths: [...end, ...contacts] },
    { atom: { atMost: ['third'] }, claim: asked('2027-04-04'), outcome: 'false', paths: [...end, ...contacts] },
    { atom: { atMost: ['third'] }, claim: asked('2027-04-05'), outcome: 'true', paths: [...end, ...contacts] },
    {
      atom: { atMost: ['third', 'tenDays'] },
      claim: asked('2027-07-23'),
      outcome: 'false',
      paths: [...end, ...contacts],
    },
    {
      atom: { atMost: ['third', 'tenDays'] },
      claim: asked('2027-07-24'),
      outcome: 'true',
      paths: [...end, ...contacts],
    },
    {
      atom: { moreThan: 'tenDays', atMost: ['third'] },
      claim: asked('2027-07-24'),
      outcome: 'false',
      paths: [...end, ...contacts],
    },
    {
      atom: { atMost: [0] },
      claim: asked('2026-11-18', noMonths),
      outcome: 'missing',
      paths: [...end, ...contacts],
    },
    {
      atom: { atMost: ['third'] },
      claim: asked('2026-11-18', { order: { endsOn: '2027-08-03', months: undefined } }),
      outcome: 'missing',
      paths: ['order.endsOn', 'order.months', ...contacts],
    },
    {
      atom: { atMost: ['tenDays'] },
      claim: asked('2026-11-18', { order: { endsOn: '2026-11-28', months: undefined } }),
      outcome: 'true',
      paths: ['order.endsOn', ...contacts],
    },
  ],
  period: [
    {
      atom: { path: 'outage.endedAt', is: 'before' },
      claim: over('2026-08-02T23:59:59+02:00', '2026-07-30T08:00:00+02:00'),
      outcome: 'true',
      paths: ['outage.endedAt', ...firstDay],
    },
    {
      atom: { path: 'outage.endedAt', is: 'before' },
      claim: over('2026-08-02T22:00:00Z', '2026-07-30T08:00:00+02:00'),
      outcome: 'false',
      paths: ['outage.endedAt', ...firstDay],
    },
    {
      atom: { path: 'outage.startedAt', is: 'after' },
      claim: since('2027-08-02T21:59:59Z'),
      outcome: 'false',
      paths: ['outage.startedAt', ...end],
    },
    {
      atom: { path: 'outage.startedAt', is: 'after' },
      claim: since('2027-08-03T00:00:00+02:00'),
      outcome: 'true',
      paths: ['outage.startedAt', ...end],
    },
    { atom: { path: 'fault.since', is: 'before' }, claim: failing('2026-08-02'), outcome: 'true' },
    { atom: { path: 'fault.since', is: 'during' }, claim: failing('2026-08-02'), outcome: 'false' },
    { atom: { path: 'fault.since', is: 'during' }, claim: failing('2026-08-03'), outcome: 'true' },
    { atom: { path: 'fault.since', is: 'during' }, claim: failing('2027-08-02'), outcome: 'true' },
    { atom: { path: 'fault.since', is: 'during' }, claim: failing('2027-08-03'), outcome: 'false' },
    { atom: { path: 'fault.since', is: 'after' }, claim: failing('2027-08-03'), outcome: 'true' },
    { atom: { path: 'fault.since', is: 'before' }, claim: failing(undefined), outcome: 'missing' },
    // The first day is known without the length, and is enough.
    { atom: { path: 'fault.since', is: 'before' }, claim: failing('2026-08-03', noMonths), outcome: 'false' },
    { atom: { path: 'fault.since', is: 'after' }, claim: failing('2026-08-03', noMonths), outcome: 'missing' },
    { atom: { path: 'fault.since', is: 'during' }, claim: failing('2026-08-03', noMonths), outcome: 'missing' },
    { atom: { path: 'fault.since', is: 'before' }, claim: failing('2026-08-03', noStart), outcome: 'missing' },
    // The end is known without the length, where it is given.
    {
      atom: { path: 'fault.since', is: 'after' },
      claim: failing('2026-08-03', { order: { endsOn: '2026-08-03', months: undefined } }),
      outcome: 'true',
      paths: ['fault.since', 'order.endsOn'],
      isStuck: true,
    },
    {
      atom: { path: 'fault.since', is: 'before' },
      claim: failing('2026-08-03', { order: { endsOn: '2026-08-03', months: undefined } }),
      outcome: 'missing',
      paths: ['fault.since', 'order.endsOn', 'order.months'],
    },
  ],
  // The seventh business day after 11 November is the 20th, and after the 12th it is Monday the 23rd, today.
  'deadline-passed': [
    { atom: { deadline: 'first-reply' }, claim: asked('2026-11-11'), outcome: 'true', paths: contacts },
    { atom: { deadline: 'first-reply' }, claim: asked('2026-11-12'), outcome: 'false', paths: contacts },
    {
      atom: { deadline: 'first-reply' },
      claim: asked('2026-11-12'),
      now: '2026-11-24T00:00:00+01:00',
      outcome: 'true',
      paths: contacts,
    },
    // After 14 business days by card, which follow on the 10 of the examination: Friday 16 October, and the Monday.
    {
      atom: { deadline: 'money-by-card' },
      claim: asked('2026-10-16'),
      outcome: 'true',
      paths: contacts,
    },
    { atom: { deadline: 'money-by-card' }, claim: asked('2026-10-19'), outcome: 'false', paths: contacts },
    { atom: { deadline: 'first-reply' }, claim: today, outcome: 'false', paths: ['support.contacted'], isStuck: true },
    {
      atom: { deadline: 'first-reply' },
      claim: asked('2026-11-11', { 'support.refundRequested': 'no' }),
      outcome: 'false',
      paths: ['support.refundRequested'],
      isStuck: true,
    },
    {
      atom: { deadline: 'first-reply' },
      claim: asked('2026-11-11', { 'support.refundRequested': undefined }),
      outcome: 'missing',
      paths: contacts,
    },
    {
      atom: { deadline: 'first-reply' },
      claim: asked('2026-11-12', { 'support.contacted': undefined }),
      outcome: 'false',
      paths: contacts,
      isStuck: true,
    },
    {
      atom: { deadline: 'first-reply' },
      claim: playback({ 'support.contactedOn': undefined }),
      outcome: 'missing',
      paths: contacts,
    },
  ],
};

type Row = Omit<Case<AtomKind>, 'atom'> & { atom: Atom; facts: Facts };
const rowsOf = (kind: AtomKind): Row[] =>
  cases[kind].map((each) => ({
    ...each,
    atom: { kind, ...each.atom } as Atom,
    facts: { claim: each.claim, policy, now: each.now ?? NOW },
  }));
const names = Object.keys(cases) as AtomKind[];
const outcomeOf = (atom: Atom, facts: Facts, claim = facts.claim) => evaluate(atom, { ...facts, claim }).outcome;

test('every kind of the table has its cases here', () => {
  expect(new Set(names)).toStrictEqual(new Set(Object.keys(kinds)));
});

describe.each(names)('%s', (kind) => {
  test('comes out as it should, and says on which answers and figures that rests', () => {
    for (const { atom, facts, outcome, paths } of rowsOf(kind)) {
      const found = evaluate(atom, facts);
      const figures = Object.entries(atom).flatMap(([key, value]) =>
        ['atLeast', 'below', 'moreThan', 'atMost'].includes(key) ? [value].flat().filter((name) => name !== 0) : [],
      );
      expect({ atom, facts, outcome: found.outcome }).toStrictEqual({ atom, facts, outcome });
      expect(new Set(found.parameters)).toStrictEqual(new Set(figures));
      const expected = new Set(paths ?? found.paths);
      expect({ atom, facts, paths: new Set(found.paths) }).toStrictEqual({ atom, facts, paths: expected });
      expect(found.paths.filter((path) => !kindOf(atom).paths(atom).includes(path))).toStrictEqual([]);
    }
  });

  test('has a case for each outcome that it can have', () => {
    const canBeUnknown = kind === 'choice' || kind === 'number';
    const possible = ['true', 'false', 'missing', ...(canBeUnknown ? ['unverified'] : [])];
    expect(new Set(rowsOf(kind).map(({ outcome }) => outcome))).toStrictEqual(new Set(possible));
  });

  const settled = rowsOf(kind).filter(({ outcome, isStuck }) => outcome !== 'missing' && !isStuck);

  test('is true of a claim that was changed to fulfil it, and its opposites then are not', () => {
    expect(settled.length).toBeGreaterThan(2);
    for (const { atom, facts } of settled) {
      const after = kindOf(atom).fulfil(atom, facts);
      expect({ atom, facts, outcome: outcomeOf(atom, facts, after) }).toStrictEqual({ atom, facts, outcome: 'true' });
      const opposites = kindOf(atom).opposites(atom);
      expect(opposites.filter((each) => outcomeOf(each, facts, after) === 'true')).toStrictEqual([]);
      for (const opposite of opposites) {
        const away = kindOf(opposite).fulfil(opposite, facts);
        expect({ opposite, facts, outcome: outcomeOf(atom, facts, away) }).toStrictEqual({
          opposite,
          facts,
          outcome: 'false',
        });
      }
    }
  });

  test('reads every answer that it is about', () => {
    for (const { atom } of rowsOf(kind)) {
      const { about, paths } = kindOf(atom);
      expect(about(atom).filter((path) => !paths(atom).includes(path))).toStrictEqual([]);
      expect(about(atom).length).toBeGreaterThan(0);
    }
  });

  test('turns at none but its boundaries', () => {
    for (const { atom, facts } of rowsOf(kind)) {
      // The moment is held against the period, and not the period against the moment.
      const paths = atom.kind === 'period' ? [atom.path] : kindOf(atom).paths(atom);
      for (const path of paths) {
        const known = kindOf(atom).boundaries(atom, path, facts);
        const unforeseen = turnsAt(path, atom, facts).filter(
          (turn) => !known.some((each) => isBeside(path, each, turn)),
        );
        expect({ atom, claim: facts.claim, path, unforeseen }).toMatchObject({ unforeseen: [] });
      }
    }
  });
});

/** Whether two answers to a question are the same, or neighbours: a day, a second, a charge or a hundredth of a Mb/s apart. */
function isBeside(path: ClaimPath, left: string | number, right: string | number): boolean {
  const { kind } = questionAt(path);
  if (typeof left === 'number') return Math.abs(left - Number(right)) < (kind === 'count' ? 1.01 : 0.011);
  const apart = Math.abs(Date.parse(left) - Date.parse(String(right)));
  return apart <= (kind === 'date' ? 24 * hour : 1000);
}

const hour = 3_600_000;
const instantsFrom = (from: string, hours: number, count: number) =>
  Array.from({ length: count }, (_, index) => formatInstant(Date.parse(from) + index * hours * hour, PARIS));
const samples: Record<string, readonly (string | number)[]> = {
  date: Array.from({ length: 650 }, (_, days) => addDays('2026-06-01', days)),
  instant: [
    ...instantsFrom('2026-07-01T00:00:00+02:00', 24, 124),
    ...instantsFrom('2026-11-02T00:00:00+01:00', 2, 300),
    ...instantsFrom('2026-12-06T00:00:00+01:00', 24, 300),
  ],
  bandwidth: Array.from({ length: 300 }, (_, thirds) => 0.01 + Math.round(thirds * 33) / 100),
  count: [1, 2, 3, 4, 5, 6],
};

/** The answers at `path` with which it first comes out otherwise, found by trying many, and halving between two. */
function turnsAt(path: ClaimPath, atom: Atom, facts: Facts): (string | number)[] {
  const outcomeWith = (answer: string | number) => outcomeOf(atom, facts, withAt(facts.claim, path, answer));
  const tried = samples[questionAt(path).kind] ?? [];
  return tried.flatMap((answer, index) => {
    const before = tried[index - 1];
    if (before === undefined || outcomeWith(before) === outcomeWith(answer)) return [];
    let [low, high] = [before, answer];
    for (let next = halfway(low, high, path); next !== low; next = halfway(low, high, path)) {
      if (outcomeWith(next) === outcomeWith(before)) low = next;
      else high = next;
    }
    return [high];
  });
}

function halfway(low: string | number, high: string | number, path: ClaimPath): string | number {
  if (typeof low === 'number') return Math.floor((low * 100 + Number(high) * 100 + 0.1) / 2) / 100;
  if (questionAt(path).kind === 'date') return low;
  const middle = Math.floor((Date.parse(low) + Date.parse(String(high))) / 2000) * 1000;
  return formatInstant(middle, PARIS);
}

describe('the instants at which time alone may turn it', () => {
  const told = (atom: Atom, claim: Claim) =>
    kindOf(atom)
      .turningPoints(atom, { claim, policy, now: NOW })
      .map((epoch) => formatInstant(epoch, PARIS));

  test.each(
    titled<{ what: string; atom: Atom; claim: Claim; at: string[] }>(
      [
        { what: '0 for a choice', atom: { kind: 'choice', path: 'order.plan', is: ['4k'] }, claim: today, at: [] },
        {
          what: '0 for a number',
          atom: { kind: 'number', path: 'connection.mbps', below: 'slow' },
          claim: today,
          at: [],
        },
        {
          what: '0 for an amount',
          atom: { kind: 'amount', path: 'billing.charged', is: 'more', than: 'billing.agreed' },
          claim: wrongAmount(),
          at: [],
        },
        {
          what: '0 for where a moment stands to the period',
          atom: { kind: 'period', path: 'fault.since', is: 'during' },
          claim: today,
          at: [],
        },
        {
          what: 'both bounds of what has passed since',
          atom: { kind: 'elapsed', from: paid, atLeast: 'threeHours', below: 'twoBusinessDays' },
          claim: paidAt('2026-11-20T18:00:00+01:00'),
          at: ['2026-11-20T21:00:00+01:00', '2026-11-24T00:00:00+01:00'],
        },
        {
          what: '0 without a beginning',
          atom: { kind: 'elapsed', from: paid, below: 'week' },
          claim: paidAt(undefined),
          at: [],
        },
        {
          what: 'both bounds of an outage that goes on',
          atom: { kind: 'lasted', atLeast: 'threeHours', below: 'week' },
          claim: since('2026-11-23T09:00:00+01:00'),
          at: ['2026-11-23T12:00:00+01:00', '2026-11-30T00:00:00+01:00'],
        },
        {
          what: '0 for an outage that is over',
          atom: { kind: 'lasted', below: 'week' },
          claim: over('2026-11-02T11:00:00+01:00'),
          at: [],
        },
        {
          what: '0 for an outage without a beginning',
          atom: { kind: 'lasted', below: 'week' },
          claim: since(undefined),
          at: [],
        },
        {
          what: 'each bound of the days left, where nobody asked yet',
          atom: { kind: 'days-left', moreThan: 0, atMost: ['third', 'tenDays'] },
          claim: today,
          at: ['2027-08-03T00:00:00+02:00', '2027-04-05T00:00:00+02:00', '2027-07-24T00:00:00+02:00'],
        },
        {
          what: '0 for the days left, where the refund was asked for',
          atom: { kind: 'days-left', moreThan: 0 },
          claim: asked('2026-11-18'),
          at: [],
        },
        {
          what: '0 for the days left of an unknown period',
          atom: { kind: 'days-left', moreThan: 0 },
          claim: playback({ support: unasked, ...noPeriod }),
          at: [],
        },
        {
          what: 'the day after a deadline that runs',
          atom: { kind: 'deadline-passed', deadline: 'first-reply' },
          claim: asked('2026-11-12'),
          at: ['2026-11-24T00:00:00+01:00'],
        },
        {
          what: '0 for a deadline that does not run yet',
          atom: { kind: 'deadline-passed', deadline: 'first-reply' },
          claim: today,
          at: [],
        },
      ],
      ({ what }) => what,
    ),
  )('%s', (_, { atom, claim, at }) => {
    expect(told(atom, claim)).toStrictEqual(at);
  });
});

describe('opposites', () => {
  test.each(
    titled<{ what: string; atom: Atom; opposites: readonly object[] }>(
      [
        {
          what: 'a choice: each other option, but never "I don’t know"',
          atom: { kind: 'choice', path: 'terms.respected', is: ['no'] },
          opposites: [{ path: 'terms.respected', is: ['yes'] }],
        },
        {
          what: 'a number between two bounds: beyond either',
          atom: { kind: 'number', path: 'connection.mbps', atLeast: 'slow', below: 'fast' },
          opposites: [
            { path: 'connection.mbps', atLeast: 'fast' },
            { path: 'connection.mbps', below: 'slow' },
          ],
        },
        {
          what: 'an amount: the two other relations',
          atom: { kind: 'amount', path: 'billing.charged', is: 'same', than: 'billing.agreed' },
          opposites: [
            { path: 'billing.charged', is: 'less', than: 'billing.agreed' },
            { path: 'billing.charged', is: 'more', than: 'billing.agreed' },
          ],
        },
        {
          what: 'what has passed: beyond either bound',
          atom: { kind: 'elapsed', from: paid, atLeast: 'threeHours', below: 'week' },
          opposites: [
            { from: paid, atLeast: 'week' },
            { from: paid, below: 'threeHours' },
          ],
        },
        {
          what: 'how long it lasted: beyond either bound',
          atom: { kind: 'lasted', atLeast: 'threeHours', below: 'week' },
          opposites: [{ atLeast: 'week' }, { below: 'threeHours' }],
        },
        {
          what: 'days left: more than one of the most, or no more than the least',
          atom: { kind: 'days-left', moreThan: 0, atMost: ['third', 'tenDays'] },
          opposites: [{ moreThan: 'third' }, { moreThan: 'tenDays' }, { atMost: [0] }],
        },
        {
          what: 'where a moment stands: the two other places',
          atom: { kind: 'period', path: 'fault.since', is: 'before' },
          opposites: [
            { path: 'fault.since', is: 'during' },
            { path: 'fault.since', is: 'after' },
          ],
        },
        {
          what: 'a deadline that has passed: nothing takes that back',
          atom: { kind: 'deadline-passed', deadline: 'first-reply' },
          opposites: [],
        },
      ],
      ({ what }) => what,
    ),
  )('%s', (_, { atom, opposites }) => {
    expect(kindOf(atom).opposites(atom)).toStrictEqual(opposites.map((each) => ({ kind: atom.kind, ...each })));
  });
});

describe('bounds', () => {
  test.each(
    titled<{ what: string; atom: Atom; bounds: string[] }>(
      [
        { what: 'a choice', atom: { kind: 'choice', path: 'order.plan', is: ['4k'] }, bounds: [] },
        {
          what: 'a speed',
          atom: { kind: 'number', path: 'connection.mbps', atLeast: 'slow', below: 'fast' },
          bounds: ['atLeast slow Mb/s', 'below fast Mb/s'],
        },
        {
          what: 'a count',
          atom: { kind: 'number', path: 'billing.chargeCount', below: 'twice' },
          bounds: ['below twice charges'],
        },
        {
          what: 'an amount',
          atom: { kind: 'amount', path: 'billing.charged', is: 'more', than: 'billing.agreed' },
          bounds: [],
        },
        {
          what: 'what has passed since an instant',
          atom: { kind: 'elapsed', from: paid, below: 'week' },
          bounds: ['below week h,business-hours,days,business-days'],
        },
        {
          what: 'what has passed since a date',
          atom: { kind: 'elapsed', from: 'order.purchasedOn', atLeast: 'week' },
          bounds: ['atLeast week days,business-days'],
        },
        {
          what: 'how long an outage lasted',
          atom: { kind: 'lasted', atLeast: 'threeHours', below: 'week' },
          bounds: ['atLeast threeHours h,days', 'below week h,days'],
        },
        {
          what: 'days left, the end among them',
          atom: { kind: 'days-left', moreThan: 0, atMost: ['third', 'tenDays'] },
          bounds: ['moreThan 0 days,%', 'atMost third days,%', 'atMost tenDays days,%'],
        },
        { what: 'a place', atom: { kind: 'period', path: 'fault.since', is: 'before' }, bounds: [] },
        { what: 'a deadline', atom: { kind: 'deadline-passed', deadline: 'first-reply' }, bounds: [] },
      ],
      ({ what }) => `of ${what}, with the units that make sense`,
    ),
  )('%s', (_, { atom, bounds }) => {
    const found = kindOf(atom).bounds(atom);
    expect(found.map(({ key, bound, units }) => `${key} ${bound} ${units.join()}`)).toStrictEqual(bounds);
  });
});
