import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, refundPolicy } from '../../src/policy/index.ts';
import { pointerTo, readPolicy, type PolicyFault } from '../../src/policy/read-policy.ts';
import type { Place } from '../../src/policy/walk.ts';
import { draftClaims } from '../support/arbitraries.ts';
import { NOW } from '../support/claims.ts';
import { titled } from '../support/titled.ts';

type Tree = Record<string | number, unknown>;

const whole = JSON.stringify(refundPolicy);
const valueAt = (document: unknown, place: Place) =>
  place.reduce((here: unknown, key) => (here as Tree)[key], document);

/** The built-in document, parsed anew, with another value at one place; undefined takes away what stands there. */
function altered(place: Place, value: unknown): unknown {
  const document: unknown = JSON.parse(whole);
  const last = place.at(-1);
  if (last === undefined) return value;
  const holder = valueAt(document, place.slice(0, -1)) as Tree;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return document;
}

const faultsOf = (document: unknown): PolicyFault[] => {
  const reading = readPolicy(document);
  return 'faults' in reading ? reading.faults : [];
};
/** Where and what, as in "/rules/0/efect unknown-field". */
const told = (document: unknown) => faultsOf(document).map(({ pointer, code }) => `${pointer} ${code}`);

const parameterNames = Object.keys(refundPolicy.parameters);
const when: Place = ['rules', 0, 'when'];

test('the document of the shop has 0 faults, and is read as it is', () => {
  expect(readPolicy(JSON.parse(whole))).toStrictEqual({ policy: JSON.parse(whole) as unknown });
});

test('reading changes nothing in the document: its 140 texts and more are where they were', () => {
  const document: unknown = JSON.parse(whole);
  readPolicy(document);
  expect(JSON.stringify(document)).toBe(whole);
});

describe('what is no document at all', () => {
  test.each(
    titled<{ what: string; document: unknown }>(
      [
        { what: 'null', document: null },
        { what: '[]', document: [] },
        { what: '7', document: 7 },
        { what: '"a text"', document: 'a text' },
        { what: 'true', document: true },
        { what: 'the document in a list of 1', document: [refundPolicy] },
        { what: 'the document as 1 text', document: whole },
      ],
      ({ what }) => `${what} has 1 fault, at the top`,
    ),
  )('%s', (_, { document }) => {
    expect(told(document)).toStrictEqual([' wrong-type']);
  });

  test('an empty object lacks 17 or more members, each told at its place', () => {
    const missing = Object.keys(refundPolicy).filter((key) => key !== '$schema' && key !== 'replies');
    expect(missing.length).toBeGreaterThanOrEqual(17);
    expect(new Set(told({}))).toStrictEqual(new Set(missing.map((key) => `/${key} missing`)));
  });
});

describe('a fault is told with its place', () => {
  const ofRule = (rest: string) => `/rules/0/${rest}`;
  test.each(
    titled<{ what: string; place: Place; value: unknown; fault: string }>(
      [
        {
          what: 'a field of 1 letter less',
          place: ['rules', 0, 'efect'],
          value: 'unlikely',
          fault: ofRule('efect unknown-field'),
        },
        { what: 'a 2nd spelling at the top', place: ['ruls'], value: [], fault: '/ruls unknown-field' },
        {
          what: '1 field more in a condition',
          place: [...when, 'maybe'],
          value: true,
          fault: ofRule('when/maybe unknown-field'),
        },
        {
          what: 'a name with a / and a ~',
          place: ['parameters', 'a/b~c'],
          value: 1,
          fault: '/parameters/a~1b~0c unknown-field',
        },
        { what: 'a 7th problem', place: ['grounds', 'boredom'], value: '3', fault: '/grounds/boredom unknown-field' },
        {
          what: 'a note beside 1 question that there is not',
          place: ['questionNotes', 'order.refrence'],
          value: { fr: 'a', en: 'a' },
          fault: '/questionNotes/order.refrence unknown-field',
        },
        { what: 'a 4th effect', place: ['rules', 0, 'effect'], value: 'maybe', fault: ofRule('effect not-one-of') },
        {
          what: 'an effect for a 7th problem',
          place: ['rules', 0, 'effectFor'],
          value: { boredom: 'unlikely' },
          fault: ofRule('effectFor/boredom unknown-field'),
        },
        {
          what: 'an effect taken away',
          place: ['rules', 0, 'effect'],
          value: undefined,
          fault: ofRule('effect missing'),
        },
        {
          what: 'English taken away from 1 text',
          place: ['rules', 0, 'words', 'reason', 'en'],
          value: undefined,
          fault: ofRule('words/reason/en missing'),
        },
        {
          what: 'French taken away from 1 text',
          place: ['notices', 'decision', 'fr'],
          value: undefined,
          fault: '/notices/decision/fr missing',
        },
        {
          what: 'a 3rd language',
          place: ['notices', 'decision', 'de'],
          value: 'a',
          fault: '/notices/decision/de unknown-field',
        },
        {
          what: '1 ground taken away',
          place: ['grounds', 'outage'],
          value: undefined,
          fault: '/grounds/outage missing',
        },
        {
          what: 'a text of 0 letters',
          place: ['rules', 0, 'words', 'hint', 'fr'],
          value: '',
          fault: ofRule('words/hint/fr empty'),
        },
        {
          what: '1 space before a text',
          place: ['rules', 0, 'words', 'hint', 'fr'],
          value: ' a',
          fault: ofRule('words/hint/fr malformed'),
        },
        {
          what: 'the number 4 for a text',
          place: ['rules', 0, 'words', 'hint', 'fr'],
          value: 4,
          fault: ofRule('words/hint/fr wrong-type'),
        },
        { what: '0 rules', place: ['rules'], value: [], fault: '/rules empty' },
        { what: '0 articles for a rule', place: ['rules', 0, 'articles'], value: [], fault: ofRule('articles empty') },
        { what: '0 problems for a rule', place: ['rules', 0, 'for'], value: [], fault: ofRule('for empty') },
        { what: 'an id of 2 words', place: ['rules', 0, 'id'], value: 'Terms Broken', fault: ofRule('id malformed') },
        {
          what: 'the id of another rule, a 2nd time',
          place: ['rules', 1, 'id'],
          value: 'bought-elsewhere',
          fault: '/rules/1/id repeated',
        },
        {
          what: 'a kind of remedy, a 2nd time',
          place: ['remedies', 1, 'kind'],
          value: 'resend',
          fault: '/remedies/1/kind repeated',
        },
        {
          what: 'an evidence, a 2nd time',
          place: ['evidence', 1, 'id'],
          value: 'order-reference',
          fault: '/evidence/1/id repeated',
        },
        {
          what: 'a next step, a 2nd time',
          place: ['nextSteps', 1, 'id'],
          value: 'write-to-support',
          fault: '/nextSteps/1/id repeated',
        },
        {
          what: 'a self-check, a 2nd time',
          place: ['selfChecks', 1, 'id'],
          value: 'spam-folder',
          fault: '/selfChecks/1/id repeated',
        },
        {
          what: 'a deadline, a 2nd time',
          place: ['timeline', 5, 'id'],
          value: 'first-reply',
          fault: '/timeline/5/id repeated',
        },
        {
          what: 'an article, a 2nd time',
          place: ['articles', refundPolicy.articles.length],
          value: refundPolicy.articles[0],
          fault: `/articles/${refundPolicy.articles.length}/number repeated`,
        },
        {
          what: 'a plan with 2 minimums',
          place: ['minimumBandwidth', 1],
          value: refundPolicy.minimumBandwidth[0],
          fault: '/minimumBandwidth/1/plan repeated',
        },
        {
          what: 'article 8.9, the 2nd that a rule cites',
          place: ['rules', 0, 'articles', 1],
          value: '8.9',
          fault: ofRule('articles/1 no-such-article'),
        },
        { what: 'an article of 0 letters', place: ['grounds', 'outage'], value: '', fault: '/grounds/outage empty' },
        {
          what: 'a deadline after a later one',
          place: ['timeline', 0, 'after'],
          value: 'file-closed',
          fault: '/timeline/0/after no-such-deadline',
        },
        {
          what: 'a deadline after itself',
          place: ['timeline', 0, 'after'],
          value: 'first-reply',
          fault: '/timeline/0/after no-such-deadline',
        },
        {
          what: 'a deadline after none of the 6',
          place: ['timeline', 2, 'after'],
          value: 'money',
          fault: '/timeline/2/after no-such-deadline',
        },
        {
          what: 'a zone of 1 letter too many',
          place: ['timeZone'],
          value: 'Europe/Pariss',
          fault: '/timeZone malformed',
        },
        { what: 'a zone of 0 letters', place: ['timeZone'], value: '', fault: '/timeZone empty' },
        { what: 'the number 1 for a zone', place: ['timeZone'], value: 1, fault: '/timeZone wrong-type' },
        { what: '30 February', place: ['knownSince'], value: '2026-02-30', fault: '/knownSince malformed' },
        {
          what: '1 November, as one says it in France',
          place: ['knownSince'],
          value: '01/11/2026',
          fault: '/knownSince malformed',
        },
        {
          what: 'an instant for a day, at 00:00',
          place: ['knownSince'],
          value: '2026-11-01T00:00:00Z',
          fault: '/knownSince malformed',
        },
        {
          what: 'a weekend of 7 days',
          place: ['calendar', 'weekend'],
          value: [1, 2, 3, 4, 5, 6, 7],
          fault: '/calendar/weekend out-of-range',
        },
        {
          what: 'a weekend of 6 days',
          place: ['calendar', 'weekend'],
          value: [1, 2, 3, 4, 5, 6],
          fault: '/calendar/weekend out-of-range',
        },
        {
          what: 'an 8th day of the week',
          place: ['calendar', 'weekend', 0],
          value: 8,
          fault: '/calendar/weekend/0 out-of-range',
        },
        {
          what: 'day 0 of the week',
          place: ['calendar', 'weekend', 1],
          value: 0,
          fault: '/calendar/weekend/1 out-of-range',
        },
        {
          what: 'day 1.5 of the week',
          place: ['calendar', 'weekend', 0],
          value: 1.5,
          fault: '/calendar/weekend/0 wrong-type',
        },
        {
          what: 'a 13th month',
          place: ['calendar', 'holidays', 0, 'month'],
          value: 13,
          fault: '/calendar/holidays/0/month out-of-range',
        },
        {
          what: 'the 32nd of a month',
          place: ['calendar', 'holidays', 0, 'day'],
          value: 32,
          fault: '/calendar/holidays/0/day out-of-range',
        },
        {
          what: '101 days after Easter',
          place: ['calendar', 'holidays', 1, 'days'],
          value: 101,
          fault: '/calendar/holidays/1/days out-of-range',
        },
        {
          what: 'a 3rd kind of holiday',
          place: ['calendar', 'holidays', 0, 'kind'],
          value: 'lunar',
          fault: '/calendar/holidays/0/kind not-one-of',
        },
        {
          what: '61 holidays',
          place: ['calendar', 'holidays'],
          value: Array.from({ length: 61 }, () => refundPolicy.calendar.holidays[0]),
          fault: '/calendar/holidays out-of-range',
        },
        {
          what: 'a figure of 0',
          place: ['parameters', 'codeDelay', 'value'],
          value: 0,
          fault: '/parameters/codeDelay/value out-of-range',
        },
        {
          what: 'a figure of -48',
          place: ['parameters', 'codeDelay', 'value'],
          value: -48,
          fault: '/parameters/codeDelay/value out-of-range',
        },
        {
          what: 'a figure of 1e999, which is none',
          place: ['parameters', 'codeDelay', 'value'],
          value: JSON.parse('1e999'),
          fault: '/parameters/codeDelay/value wrong-type',
        },
        {
          what: '"48", a text',
          place: ['parameters', 'codeDelay', 'value'],
          value: '48',
          fault: '/parameters/codeDelay/value wrong-type',
        },
        {
          what: 'an 8th unit',
          place: ['parameters', 'codeDelay', 'unit'],
          value: 'hours',
          fault: '/parameters/codeDelay/unit not-one-of',
        },
        {
          what: 'a parameter with 1 hyphen in its name',
          place: ['parameters', 'code-delay'],
          value: refundPolicy.parameters.codeDelay,
          fault: '/parameters/code-delay unknown-field',
        },
        {
          what: 'a 5th plan',
          place: ['minimumBandwidth', 0, 'plan'],
          value: '8k',
          fault: '/minimumBandwidth/0/plan not-one-of',
        },
        {
          what: 'a 5th way to reckon',
          place: ['remedies', 3, 'offers', 0, 'amount'],
          value: 'half',
          fault: '/remedies/3/offers/0/amount not-one-of',
        },
        {
          what: 'false, where only 1 value may stand',
          place: ['remedies', 0, 'moneyBack'],
          value: false,
          fault: '/remedies/0/moneyBack not-one-of',
        },
        {
          what: 'a contact of 1 line of script',
          place: ['shop', 'contacts', 0, 'url'],
          value: 'javascript:alert(1)',
          fault: '/shop/contacts/0/url malformed',
        },
        {
          what: 'a contact of 1 unsafe address',
          place: ['shop', 'contacts', 0, 'url'],
          value: 'http://example.com/',
          fault: '/shop/contacts/0/url malformed',
        },
        {
          what: 'a 3rd language of support',
          place: ['shop', 'languages', 1],
          value: 'de',
          fault: '/shop/languages/1 not-one-of',
        },
        {
          what: 'evidence of 1 answer that there is not',
          place: ['evidence', 0, 'paths', 0],
          value: 'order.refrence',
          fault: '/evidence/0/paths/0 not-one-of',
        },
        {
          what: 'an object of 1 member for a list',
          place: ['rules', 0, 'articles'],
          value: { 0: '8.1' },
          fault: ofRule('articles wrong-type'),
        },
        {
          what: 'a list for an object: 0 parameters',
          place: ['parameters'],
          value: [],
          fault: '/parameters wrong-type',
        },
        {
          what: 'a list for an object: 0 notes',
          place: ['questionNotes'],
          value: [],
          fault: '/questionNotes wrong-type',
        },
        { what: 'a list for 1 rule', place: ['rules', 0], value: [], fault: '/rules/0 wrong-type' },
        { what: 'null for 1 rule', place: ['rules', 0], value: null, fault: '/rules/0 wrong-type' },
        { what: 'null for all 29', place: ['rules'], value: null, fault: '/rules wrong-type' },
        {
          what: 'null for 1 text',
          place: ['rules', 0, 'words', 'reason', 'en'],
          value: null,
          fault: ofRule('words/reason/en wrong-type'),
        },
      ],
      ({ what, fault }) => `${what}: ${fault}`,
    ),
  )('%s', (_, { place, value, fault }) => {
    expect(told(altered(place, value))).toStrictEqual([fault]);
  });
});

describe('a fault of a condition is told with its place', () => {
  test.each(
    titled<{ what: string; condition: unknown; fault: string }>(
      [
        { what: 'a 10th kind', condition: { kind: 'sometimes' }, fault: '/kind not-one-of' },
        { what: 'no kind, 0 members', condition: {}, fault: '/kind missing' },
        { what: 'null', condition: null, fault: ' wrong-type' },
        { what: 'a list of 0', condition: [], fault: ' wrong-type' },
        { what: 'the number 1', condition: 1, fault: ' wrong-type' },
        { what: '0 parts', condition: { kind: 'all', of: [] }, fault: '/of empty' },
        {
          what: 'a part that is no list of 1',
          condition: { kind: 'any', of: { kind: 'lasted', below: 'outageLong' } },
          fault: '/of wrong-type',
        },
        {
          what: 'a list of 1 to deny',
          condition: { kind: 'not', of: [{ kind: 'lasted', below: 'outageLong' }] },
          fault: '/of wrong-type',
        },
        {
          what: 'a question with 1 letter less',
          condition: { kind: 'choice', path: 'terms.respcted', is: ['yes'] },
          fault: '/path not-one-of',
        },
        {
          what: 'the problem, for which rules have 1 field',
          condition: { kind: 'choice', path: 'problem', is: ['outage'] },
          fault: '/path not-one-of',
        },
        {
          what: 'a question of 0 choices',
          condition: { kind: 'choice', path: 'order.reference', is: ['a'] },
          fault: '/path not-one-of',
        },
        {
          what: '1 value that may not be chosen',
          condition: { kind: 'choice', path: 'order.plan', is: ['4k', '8k'] },
          fault: '/is/1 not-one-of',
        },
        {
          what: '"I don’t know" as 1 value',
          condition: { kind: 'choice', path: 'access.activated', is: ['unknown'] },
          fault: '/is/0 not-one-of',
        },
        {
          what: '1 value outside a list',
          condition: { kind: 'choice', path: 'access.activated', is: 'yes' },
          fault: '/is wrong-type',
        },
        { what: '0 values', condition: { kind: 'choice', path: 'access.activated', is: [] }, fault: '/is empty' },
        {
          what: '"12" as a text',
          condition: { kind: 'choice', path: 'order.months', is: ['12'] },
          fault: '/is/0 not-one-of',
        },
        {
          what: '13 months, 3 conditions deep',
          condition: { kind: 'not', of: { kind: 'any', of: [{ kind: 'choice', path: 'order.months', is: [13] }] } },
          fault: '/of/of/0/is/0 not-one-of',
        },
        {
          what: 'a number that is 1 choice',
          condition: { kind: 'number', path: 'order.plan', below: 'doubleCharge' },
          fault: '/path not-one-of',
        },
        {
          what: 'a number of 0 bounds',
          condition: { kind: 'number', path: 'billing.chargeCount' },
          fault: ' no-bound',
        },
        {
          what: 'an elapsed time of 0 bounds',
          condition: { kind: 'elapsed', from: 'outage.startedAt' },
          fault: ' no-bound',
        },
        { what: 'days left with 0 bounds', condition: { kind: 'days-left' }, fault: ' no-bound' },
        {
          what: 'a bound that is the number 24',
          condition: { kind: 'elapsed', from: 'outage.startedAt', below: 24 },
          fault: '/below wrong-type',
        },
        {
          what: 'days left with a bound of 1 and not of 0',
          condition: { kind: 'days-left', atMost: [1] },
          fault: '/atMost/0 wrong-type',
        },
        {
          what: 'a time since 1 choice',
          condition: { kind: 'elapsed', from: 'order.plan', below: 'codeDelay' },
          fault: '/from not-one-of',
        },
        {
          what: 'a 4th relation',
          condition: { kind: 'amount', path: 'billing.charged', is: 'equal', than: 'billing.agreed' },
          fault: '/is not-one-of',
        },
        {
          what: 'an amount against 1 count',
          condition: { kind: 'amount', path: 'billing.charged', is: 'more', than: 'billing.chargeCount' },
          fault: '/than not-one-of',
        },
        {
          what: 'a 14th parameter',
          condition: { kind: 'elapsed', from: 'outage.startedAt', below: 'outageBrif' },
          fault: '/below no-such-parameter',
        },
        {
          what: 'a 14th parameter for days left',
          condition: { kind: 'days-left', moreThan: 0, atMost: ['periodEnd'] },
          fault: '/atMost no-such-parameter',
        },
        {
          what: 'a 14th parameter that every object has',
          condition: { kind: 'days-left', atMost: ['constructor'] },
          fault: '/atMost no-such-parameter',
        },
        {
          what: 'a 14th parameter, __proto__',
          condition: { kind: 'days-left', atMost: ['__proto__'] },
          fault: '/atMost/0 malformed',
        },
        {
          what: 'hours since a date, which has 0 of them',
          condition: { kind: 'elapsed', from: 'order.purchasedOn', below: 'codeDelay' },
          fault: '/below wrong-unit',
        },
        {
          what: 'business hours of an outage',
          condition: { kind: 'lasted', below: 'codeDelay' },
          fault: '/below wrong-unit',
        },
        { what: 'an outage with 0 bounds', condition: { kind: 'lasted' }, fault: ' no-bound' },
        {
          what: 'a deadline that there is not',
          condition: { kind: 'deadline-passed', deadline: 'last-reply' },
          fault: '/deadline no-such-deadline',
        },
        {
          what: 'a place beside the period',
          condition: { kind: 'period', path: 'outage.startedAt', is: 'beside' },
          fault: '/is not-one-of',
        },
        {
          what: '10 % of an elapsed time',
          condition: { kind: 'elapsed', from: 'outage.startedAt', below: 'periodNearEnd' },
          fault: '/below wrong-unit',
        },
        {
          what: '48 hours left',
          condition: { kind: 'days-left', atMost: ['outageLong'] },
          fault: '/atMost wrong-unit',
        },
        {
          what: '10 business days left',
          condition: { kind: 'days-left', moreThan: 'fileClosed' },
          fault: '/moreThan wrong-unit',
        },
        {
          what: '2 charges a second',
          condition: { kind: 'number', path: 'connection.mbps', below: 'doubleCharge' },
          fault: '/below wrong-unit',
        },
        {
          what: '25 Mb/s of charges',
          condition: { kind: 'number', path: 'billing.chargeCount', atLeast: 'bandwidth4k' },
          fault: '/atLeast wrong-unit',
        },
      ],
      ({ what, fault }) => `${what}: ${fault}`,
    ),
  )('%s', (_, { condition, fault }) => {
    expect(told(altered(when, condition))).toStrictEqual([`/rules/0/when${fault}`]);
  });

  const bearers: readonly { what: string; place: Place }[] = [
    { what: 'a rule', place: ['rules', 28, 'when'] },
    { what: 'what an offer waits for', place: ['remedies', 0, 'offers', 0, 'when'] },
    { what: 'what an offer yields to', place: ['remedies', 4, 'offers', 1, 'unless'] },
    { what: 'a deadline', place: ['timeline', 0, 'when'] },
    { what: 'a next step', place: ['nextSteps', 0, 'when'] },
    { what: 'a self-check', place: ['selfChecks', 2, 'when'] },
  ];
  const misnamed = { kind: 'days-left', atMost: ['periodEnd'] };

  test.each(
    titled(bearers, ({ what, place }) => `1 parameter that there is not is found in ${what}, ${pointerTo(place)}`),
  )('%s, nested or not', (_, { place }) => {
    expect(told(altered(place, misnamed))).toStrictEqual([`${pointerTo(place)}/atMost no-such-parameter`]);
    const nested = {
      kind: 'all',
      of: [
        { kind: 'days-left', atMost: [0] },
        { kind: 'not', of: misnamed },
      ],
    };
    expect(told(altered(place, nested))).toStrictEqual([`${pointerTo(place)}/of/1/of/atMost no-such-parameter`]);
  });

  test.each([
    ['the name of an answer that may be chosen: 12 months', { kind: 'choice', path: 'order.months', is: [12] }],
    ['days since a date', { kind: 'elapsed', from: 'order.purchasedOn', atLeast: 'lateReport' }],
    ['business days since a date', { kind: 'elapsed', from: 'order.purchasedOn', atLeast: 'fileClosed' }],
    ['10 business days since an instant', { kind: 'elapsed', from: 'outage.startedAt', below: 'fileClosed' }],
    ['3 days since an instant', { kind: 'elapsed', from: 'outage.startedAt', below: 'lateReport' }],
    ['48 business hours since an instant', { kind: 'elapsed', from: 'outage.startedAt', below: 'codeDelay' }],
    ['10 % of the days left', { kind: 'days-left', atMost: ['periodNearEnd'] }],
    ['a count of 2 charges', { kind: 'number', path: 'billing.chargeCount', atLeast: 'doubleCharge' }],
  ])('%s: 0 faults', (_, condition) => {
    expect(told(altered(when, condition))).toStrictEqual([]);
  });
});

describe('a deadline and a minimum', () => {
  test.each([
    ['from', 'codeDelay', 'wrong-unit'],
    ['to', 'lateReport', 'wrong-unit'],
    ['from', 'firstReply', 'no-such-parameter'],
    ['to', 'toString', 'no-such-parameter'],
  ])('of %s %s have 1 fault, %s', (side, parameter, code) => {
    expect(told(altered(['timeline', 0, side], parameter))).toStrictEqual([`/timeline/0/${side} ${code}`]);
  });

  test.each([
    ['codeDelay', 'wrong-unit'],
    ['bandwidth8k', 'no-such-parameter'],
  ])('of %s have 1 fault, %s', (parameter, code) => {
    const place = ['minimumBandwidth', 0, 'parameter'];
    expect(told(altered(place, parameter))).toStrictEqual([`/minimumBandwidth/0/parameter ${code}`]);
  });
});

describe('a text that names a parameter', () => {
  test.each([
    ['there is not', 'Avant {codeDelai}.', ['no-such-parameter']],
    ['every object has', 'Avant {constructor} et {__proto__}.', ['no-such-parameter', 'no-such-parameter']],
    ['there is, and 1 that there is not', '{codeDelay}, {nothing}', ['no-such-parameter']],
    ['there is', 'Avant {codeDelay}.', []],
  ])('that %s: "%s" has the faults %j', (_, text, codes) => {
    const place = ['notices', 'waiting', 'fr'];
    expect(told(altered(place, text))).toStrictEqual(codes.map((code) => `/notices/waiting/fr ${code}`));
  });

  test('of 13 that is renamed is missed at every place that names it, and at none else', () => {
    const document = JSON.parse(whole.replace('"outageLong":{', '"outageLonger":{')) as unknown;
    const uses = [...whole.matchAll(/"outageLong"(?!:)|\{outageLong\}/g)].length;
    const faults = told(document);
    expect(uses).toBeGreaterThanOrEqual(5);
    expect(new Set(faults.map((fault) => fault.split(' ')[1]))).toStrictEqual(new Set(['no-such-parameter']));
    expect(faults).toHaveLength(uses);
  });
});

describe('what was found and what may stand there', () => {
  test.each(
    titled<{ what: string; place: Place; value: unknown; found: string; expected: readonly string[] | undefined }>(
      [
        {
          what: 'an effect',
          place: ['rules', 0, 'effect'],
          value: 'maybe',
          found: 'maybe',
          expected: ['conditional', 'not-yet', 'unlikely'],
        },
        {
          what: 'a kind of condition',
          place: [...when, 'kind'],
          value: 'sometimes',
          found: 'sometimes',
          expected: [
            'all',
            'any',
            'not',
            'choice',
            'number',
            'amount',
            'elapsed',
            'lasted',
            'days-left',
            'period',
            'deadline-passed',
          ],
        },
        {
          what: 'the value of a choice, in which "I don’t know" is not to be had',
          place: when,
          value: { kind: 'choice', path: 'access.activated', is: ['unknown'] },
          found: 'unknown',
          expected: ['yes', 'no'],
        },
        {
          what: 'a number of months',
          place: when,
          value: { kind: 'choice', path: 'order.months', is: [13] },
          found: '13',
          expected: ['1', '3', '6', '12', '24'],
        },
        {
          what: 'a parameter',
          place: when,
          value: { kind: 'days-left', atMost: ['periodEnd'] },
          found: 'periodEnd',
          expected: parameterNames,
        },
        {
          what: 'a unit',
          place: ['timeline', 0, 'to'],
          value: 'codeDelay',
          found: 'business-hours',
          expected: ['business-days'],
        },
        {
          what: 'an earlier deadline',
          place: ['timeline', 2, 'after'],
          value: 'money',
          found: 'money',
          expected: ['first-reply', 'file-closed'],
        },
        {
          what: 'an earlier deadline than the 1st',
          place: ['timeline', 0, 'after'],
          value: 'file-closed',
          found: 'file-closed',
          expected: [],
        },
        {
          what: 'a number',
          place: ['parameters', 'codeDelay', 'value'],
          value: '48',
          found: '48',
          expected: ['number'],
        },
        { what: 'a zone', place: ['timeZone'], value: 'Mars', found: 'Mars', expected: undefined },
        { what: 'an article', place: ['grounds', 'outage'], value: '4.9', found: '4.9', expected: undefined },
        {
          what: 'an id',
          place: ['rules', 1, 'id'],
          value: 'bought-elsewhere',
          found: 'bought-elsewhere',
          expected: undefined,
        },
      ],
      ({ what, found }) => `are told of ${what}: "${found}", 1 time`,
    ),
  )('%s', (_, { place, value, found, expected }) => {
    expect(faultsOf(altered(place, value)).map((fault) => [fault.found, fault.expected])).toStrictEqual([
      [found, expected],
    ]);
  });

  test('of a whole object, the 2 texts of it, are not repeated', () => {
    const [fault] = faultsOf(altered(['rules', 0, 'effect'], { fr: 'a', en: 'a' }));
    expect(fault).toMatchObject({ pointer: '/rules/0/effect', code: 'not-one-of' });
    expect(fault).not.toHaveProperty('found');
  });
});

test('3 faults of form are told together, and 3 that only a document of the right form can have', () => {
  const form = JSON.parse(whole) as typeof refundPolicy;
  Object.assign(form, { timeZone: 'Mars', knownSince: 'soon', version: 1 });
  expect(new Set(told(form))).toStrictEqual(
    new Set(['/timeZone malformed', '/knownSince malformed', '/version wrong-type']),
  );
  const sense = JSON.parse(whole) as typeof refundPolicy;
  Object.assign(sense.grounds, { outage: '4.9' });
  Object.assign(sense.rules[1] ?? {}, { id: 'bought-elsewhere' });
  Object.assign(sense.timeline[0] ?? {}, { after: 'nothing' });
  expect(new Set(told(sense))).toStrictEqual(
    new Set(['/grounds/outage no-such-article', '/rules/1/id repeated', '/timeline/0/after no-such-deadline']),
  );
});

/** One place of each shape in the document: what stands in another list member of the same shape is held to the same. */
const shapes = (() => {
  const found = new Map<string, Place>();
  const visit = (value: unknown, place: Place, shape: string) => {
    const kind = typeof value === 'object' && value !== null && 'kind' in value ? `(${String(value.kind)})` : '';
    const here = `${shape}${kind}`;
    if (!found.has(here)) found.set(here, place);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      visit(inner, [...place, Array.isArray(value) ? Number(key) : key], `${here}/${Array.isArray(value) ? '*' : key}`);
    }
  };
  visit(refundPolicy, [], '');
  return [...found.values()];
})();
const isList = (place: Place) => Array.isArray(valueAt(refundPolicy, place));
const isObject = (place: Place) => typeof valueAt(refundPolicy, place) === 'object' && !isList(place);

describe('every place of the document', () => {
  test('is one of 400 shapes or more', () => {
    expect(shapes.length).toBeGreaterThanOrEqual(400);
  });

  test('refuses null: 1 fault, there', () => {
    const kept = shapes.map((place) => [
      pointerTo(place),
      faultsOf(altered(place, null)).map(({ pointer }) => pointer),
    ]);
    expect(kept.filter(([pointer, faults]) => String(faults) !== pointer)).toStrictEqual([]);
  });

  test('that holds an object refuses a list of 0, and that holds a list refuses an object', () => {
    const wrong = shapes.filter((place) => isList(place) || isObject(place));
    const kept = wrong.map((place) => [pointerTo(place), told(altered(place, isList(place) ? {} : []))]);
    expect(wrong.length).toBeGreaterThanOrEqual(150);
    expect(kept.filter(([pointer, faults]) => String(faults) !== `${String(pointer)} wrong-type`)).toStrictEqual([]);
  });

  test('that holds an object refuses 1 member that it does not know', () => {
    const objects = shapes.filter(isObject);
    const kept = objects.map((place) => [pointerTo(place), told(altered([...place, 'x-typo'], 'a'))]);
    expect(
      kept.filter(([pointer, faults]) => String(faults) !== `${String(pointer)}/x-typo unknown-field`),
    ).toStrictEqual([]);
  });

  test('that is named is missed when it is taken away, but for the names that may be left out', () => {
    const members = shapes.filter((place) => typeof place.at(-1) === 'string');
    const spared = members.filter((place) => !told(altered(place, undefined)).includes(`${pointerTo(place)} missing`));
    const inRecords = (place: Place) => ['parameters', 'questionNotes', 'effectFor'].includes(String(place.at(-2)));
    const names = spared.filter((place) => !inRecords(place)).map((place) => String(place.at(-1)));
    expect(new Set(names)).toStrictEqual(
      new Set([
        '$schema',
        'effectFor',
        'note',
        'onlyWith',
        'moneyBack',
        'amount',
        'when',
        'unless',
        'after',
        'from',
        'to',
        'figure',
        'below',
        'atLeast',
        'moreThan',
        'atMost',
        'doneWhen',
        'excludingWords',
        'governedBy',
        'letter',
        'reading',
        'replies',
        'statement',
        'until',
        'url',
      ]),
    );
  });

  test('that cites an article refuses article 99, there', () => {
    const citing = shapes.filter(
      (place) =>
        place[0] !== 'articles' &&
        (place.at(-2) === 'articles' || place.at(-1) === 'article' || (place[0] === 'grounds' && place.length === 2)),
    );
    const kept = citing.map((place) => [pointerTo(place), told(altered(place, '99'))]);
    expect(citing.length).toBeGreaterThanOrEqual(24);
    expect(kept.filter(([pointer, faults]) => String(faults) !== `${String(pointer)} no-such-article`)).toStrictEqual(
      [],
    );
  });
});

describe('what a document may be made of to do harm', () => {
  const parsed = (from: string, to: string): unknown => {
    expect(whole).toContain(from);
    return JSON.parse(whole.replace(from, to));
  };

  const parameter = '{"value":1,"unit":"h","article":"3","origin":"stated"}';
  test.each([
    ['the document', '{"$schema"', '{"__proto__":{"id":"x"},"$schema"', '/__proto__'],
    ['a rule', '{"id":"bought-elsewhere"', '{"__proto__":{"id":"x"},"id":"bought-elsewhere"', '/rules/0/__proto__'],
    ['the grounds', '"grounds":{', '"grounds":{"__proto__":"3",', '/grounds/__proto__'],
    ['the parameters', '"parameters":{', `"parameters":{"__proto__":${parameter},`, '/parameters/__proto__'],
    ['the notes', '"questionNotes":{', '"questionNotes":{"__proto__":{"fr":"a","en":"a"},', '/questionNotes/__proto__'],
  ])('"__proto__" as 1 member of %s is a field that there is not', (_, from, to, pointer) => {
    expect(told(parsed(from, to))).toStrictEqual([`${pointer} unknown-field`]);
    expect(Object.keys(Object.prototype)).toStrictEqual([]);
  });

  test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'a parameter may be called %s, and is then 1 like the others',
    (name) => {
      const document = altered(['parameters', name], {
        value: 5,
        unit: 'days',
        article: '8.4',
        origin: 'reading',
      }) as Tree;
      (document.rules as Tree[]).forEach((rule) =>
        Object.assign(rule, { when: { kind: 'days-left', atMost: [name] } }),
      );
      expect(told(document)).toStrictEqual([]);
    },
  );

  const nested = (depth: number, inside = '{"kind":"deadline-passed","deadline":"first-reply"}') =>
    JSON.parse('{"kind":"not","of":'.repeat(depth) + inside + '}'.repeat(depth)) as unknown;

  test.each([
    [1, []],
    [150, []],
    [250, ['/rules/0/when out-of-range']],
    [10_000, ['/rules/0/when out-of-range']],
    [100_000, ['/rules/0/when out-of-range']],
  ])('%i conditions inside one another have the faults %j', (depth, faults) => {
    expect(told(altered(when, nested(depth)))).toStrictEqual(faults);
  });

  test('a fault inside 150 conditions is found', () => {
    const faults = told(altered(when, nested(150, '{"kind":"days-left","atMost":["nothing"]}')));
    expect(faults).toStrictEqual([`/rules/0/when${'/of'.repeat(150)}/atMost no-such-parameter`]);
  });

  test('100,000 lists inside one another are 1 fault, wherever they stand', () => {
    const lists = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as unknown;
    for (const place of [[], ['questionNotes'], ['rules', 0, 'for'], ['x']]) {
      expect(told(altered(place, lists)).map((fault) => fault.split(' ')[1])).toStrictEqual(['out-of-range']);
    }
  });

  test.each(parameterNames)('a figure of 10,000 for %s is read, and one of 10,000.01 is out of range', (name) => {
    const place = ['parameters', name, 'value'];
    expect(told(altered(place, 10_000))).toStrictEqual([]);
    expect(told(altered(place, 10_000.01))).toStrictEqual([`/parameters/${name}/value out-of-range`]);
  });

  test('with every figure at 10,000, claims are judged, to the last day of a claim', () => {
    const parameters = Object.entries(refundPolicy.parameters).map(([name, each]) => [
      name,
      { ...each, value: 10_000 },
    ]);
    const reading = readPolicy(altered(['parameters'], Object.fromEntries(parameters)));
    expect(reading).toHaveProperty('policy');
    const policy = 'policy' in reading ? reading.policy : refundPolicy;
    fc.assert(
      fc.property(draftClaims, fc.constantFrom(NOW, '2099-12-31T23:59:59-11:00'), (claim, now) => {
        const { timeline } = assess(claim, policy, now);
        const closed = timeline.filter(({ id }) => id === 'file-closed').map(({ to }) => to);
        expect(closed.filter((to) => !/^2\d{3}-\d\d-\d\d$/.test(String(to)))).toStrictEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  test.each<[what: string, place: readonly (string | number)[], value: unknown, fault: string]>([
    ['1.5 charges', ['parameters', 'doubleCharge', 'value'], 1.5, '/parameters/doubleCharge/value malformed'],
    ['half an hour', ['parameters', 'outageBrief', 'value'], 0.5, '/parameters/outageBrief/value malformed'],
    ['an offset of 1 hour for a zone', ['timeZone'], '+01:00', '/timeZone malformed'],
    [
      'a holiday 81 days before Easter, in the year before',
      ['calendar', 'holidays', 1, 'days'],
      -81,
      '/calendar/holidays/1/days out-of-range',
    ],
    ['21 deadlines', ['timeline'], Array(21).fill(refundPolicy.timeline[0]), '/timeline out-of-range'],
  ])('%s cannot be counted with', (_, place, value, fault) => {
    expect(told(altered([...place], value))).toStrictEqual([fault]);
  });

  test('2.5 Mb/s and 12.5 % may be meant', () => {
    expect(told(altered(['parameters', 'bandwidth4k', 'value'], 2.5))).toStrictEqual([]);
    expect(told(altered(['parameters', 'periodNearEnd', 'value'], 12.5))).toStrictEqual([]);
  });

  test('any of 1,000 JSON values is refused without an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(faultsOf(value).length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('any JSON value at any of 400 places is read without an exception, and what is read reads again as it is', () => {
    const kinds = ['all', 'any', 'not', 'choice', 'number', 'elapsed', 'days-left', 'amount', 'date', 'easter'];
    const scraps = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom<unknown>('', '3', '8.1', 'outage', 'codeDelay', '__proto__', 0, 1, 6, -1, 1.5, 1e300, true),
      fc.record({
        kind: fc.constantFrom(...kinds),
        of: fc.jsonValue({ maxDepth: 1 }),
        path: fc.constantFrom('order.plan', 'x'),
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...shapes), scraps, (place, value) => {
        const reading = readPolicy(altered(place, value));
        const isRead = 'policy' in reading;
        const again = isRead ? readPolicy(JSON.parse(JSON.stringify(reading.policy))) : reading;
        const pointers = isRead ? [] : reading.faults.map(({ pointer }) => pointer);
        expect(again).toStrictEqual(reading);
        expect(pointers.length > 0).toBe(!isRead);
        expect(pointers.filter((pointer) => !/^(?:\/(?:[^~/]|~[01])*)*$/.test(pointer))).toStrictEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  [[], ''],
  [['rules', 0, 'when'], '/rules/0/when'],
  [['questionNotes', 'order.reference'], '/questionNotes/order.reference'],
  [['a/b', 'c~d', '~1'], '/a~1b/c~0d/~01'],
  [[''], '/'],
])('the place %j is the pointer "%s" of RFC 6901', (place, pointer) => {
  expect(pointerTo(place)).toBe(pointer);
});
