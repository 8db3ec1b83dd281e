import { describe, expect, test } from 'vitest';
import { check } from '../../scripts/policy/check.ts';
import { inWords } from '../../scripts/policy/words.ts';
import { createI18n } from '../../src/i18n/index.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import secondShop from '../fixtures/second-shop.json';
import { NOW } from '../support/claims.ts';
import { titled } from '../support/titled.ts';

const { t } = await createI18n('en');

type Json = { [key: string]: Json };

/** The built-in policy with other values at some JSON Pointers; `-` adds to a list, and undefined takes a field away. */
function planted(changes: Readonly<Record<string, unknown>>): unknown {
  const document: unknown = structuredClone(refundPolicy);
  for (const [pointer, value] of Object.entries(changes)) {
    const keys = pointer.split('/').slice(1);
    const last = keys.pop() ?? '';
    const parent = keys.reduce((here, key) => here[key] ?? {}, document as Json);
    if (Array.isArray(parent) && last === '-') parent.push(value);
    else if (value === undefined) delete parent[last];
    else parent[last] = value as Json;
  }
  return document;
}

const ruleAt = (id: string) => `/rules/${refundPolicy.rules.findIndex((rule) => rule.id === id)}`;
const rule = (id: string) => structuredClone(refundPolicy.rules.find((each) => each.id === id));
const remaining = `/remedies/${refundPolicy.remedies.findIndex(({ kind }) => kind === 'remaining-period-refund')}/offers/0`;
const articles = refundPolicy.articles.length;
const rules = refundPolicy.rules.length;

const ongoing = { kind: 'choice', path: 'outage.ongoing', is: ['yes'] };
const ended = { kind: 'choice', path: 'outage.ongoing', is: ['no'] };
const announced = { kind: 'choice', path: 'outage.cause', is: ['planned-maintenance', 'provider-incident', 'attack'] };
const neverOver = {
  kind: 'all',
  of: [ongoing, { kind: 'elapsed', from: 'outage.endedAt', atLeast: 'outageLong' }],
};

type Planted = { what: string; changes: Record<string, unknown>; pointer: string; code: string; says: RegExp };

const unreadable: Planted[] = [
  {
    what: 'a field of the claim misspelt, "outage.casue"',
    changes: { [`${ruleAt('outage-planned')}/when/of/0/path`]: 'outage.casue' },
    pointer: `${ruleAt('outage-planned')}/when/of/0/path`,
    code: 'not-one-of',
    says: /did you mean “outage\.cause”\?\)$/,
  },
  {
    what: 'an option that the question does not offer, "planned"',
    changes: { [`${ruleAt('outage-planned')}/when/of/0/is/0`]: 'planned' },
    pointer: `${ruleAt('outage-planned')}/when/of/0/is/0`,
    code: 'not-one-of',
    says: /expected: .*planned-maintenance/,
  },
  {
    what: 'the English reason of a rule left out',
    changes: { '/rules/3/words/reason/en': undefined },
    pointer: '/rules/3/words/reason/en',
    code: 'missing',
    says: /is missing \(expected: string\)$/,
  },
  {
    what: 'a requirement with no words in French',
    changes: { '/rules/0/words/requirement/fr': '' },
    pointer: '/rules/0/words/requirement/fr',
    code: 'empty',
    says: /must not be empty$/,
  },
  {
    what: 'a field too many, "efect"',
    changes: { '/rules/0/efect': 'unlikely' },
    pointer: '/rules/0/efect',
    code: 'unknown-field',
    says: /there is no such field$/,
  },
  {
    what: 'a figure in quotes, "48"',
    changes: { '/parameters/outageLong/value': '48' },
    pointer: '/parameters/outageLong/value',
    code: 'wrong-type',
    says: /type of value does not belong here \(expected: number\)$/,
  },
  {
    what: 'a figure of 0 hours',
    changes: { '/parameters/outageLong/value': 0 },
    pointer: '/parameters/outageLong/value',
    code: 'out-of-range',
    says: /too small or too large$/,
  },
  {
    what: 'a 32nd of December among the holidays',
    changes: { '/calendar/holidays/10/day': 32 },
    pointer: '/calendar/holidays/10/day',
    code: 'out-of-range',
    says: /too small or too large$/,
  },
  {
    what: 'a parameter that is not there, "outageLonge"',
    changes: { [`${ruleAt('outage-too-recent')}/when/of/1/below`]: 'outageLonge' },
    pointer: `${ruleAt('outage-too-recent')}/when/of/1/below`,
    code: 'no-such-parameter',
    says: /did you mean “outageLong”\?\)$/,
  },
  {
    what: 'the article 4.9, which is not there',
    changes: { '/rules/0/articles/0': '4.9' },
    pointer: '/rules/0/articles/0',
    code: 'no-such-article',
    says: /no article has the number “4\.9”/,
  },
  {
    what: 'a minimum of bandwidth that is counted in hours',
    changes: { '/minimumBandwidth/0/parameter': 'outageLong' },
    pointer: '/minimumBandwidth/0/parameter',
    code: 'wrong-unit',
    says: /the unit “h” does not belong here \(expected: Mb\/s\)$/,
  },
  {
    what: 'two minimums for the one plan 4k',
    changes: { '/minimumBandwidth/-': refundPolicy.minimumBandwidth[0] },
    pointer: '/minimumBandwidth/1/plan',
    code: 'repeated',
    says: /“4k” stands above already$/,
  },
  {
    what: 'a duration without a bound',
    changes: { [`${ruleAt('outage-too-recent')}/when/of/1/below`]: undefined },
    pointer: `${ruleAt('outage-too-recent')}/when/of/1`,
    code: 'no-bound',
    says: /at least one bound/,
  },
];

const meaningless: Planted[] = [
  {
    what: 'a rule on an outage that still goes on and ended 48 hours ago',
    changes: { [`${ruleAt('outage-brief')}/when`]: neverOver },
    pointer: `${ruleAt('outage-brief')}/when`,
    code: 'never-true',
    says: /no answers make this condition true$/,
  },
  {
    what: 'a rule on the cause of an outage that is for billing errors too',
    changes: { [`${ruleAt('outage-planned')}/for/-`]: 'billing' },
    pointer: `${ruleAt('outage-planned')}/for/1`,
    code: 'never-true-for',
    says: /for the problem “billing”$/,
  },
  {
    what: 'a rule that fires whether the outage goes on or not',
    changes: { [`${ruleAt('outage-own-internet')}/when`]: { kind: 'any', of: [ongoing, ended] } },
    pointer: `${ruleAt('outage-own-internet')}/when`,
    code: 'always-true',
    says: /the rule always fires$/,
  },
  {
    what: 'a rule on how the speed is known, which is not asked of whoever does not know the speed',
    changes: {
      [`${ruleAt('works-on-another')}/when`]: { kind: 'choice', path: 'connection.source', is: ['declared'] },
    },
    pointer: `${ruleAt('works-on-another')}/for/0`,
    code: 'stays-open',
    says: /leaves a claim about “incompatibility” incomplete for ever$/,
  },
  {
    what: 'a remedy for a code not received that asks how far an outage went',
    changes: { '/remedies/0/offers/0/when': { kind: 'choice', path: 'outage.extent', is: ['total'] } },
    pointer: '/remedies/0/offers/0/when',
    code: 'never-true',
    says: /no answers/,
  },
  {
    what: 'a refund that is not offered whenever it is',
    changes: { [`${remaining}/unless`]: ongoing },
    pointer: remaining,
    code: 'never-offered',
    says: /never offered/,
  },
  {
    what: 'a deadline for somebody who has and has not written to support',
    changes: {
      '/timeline/5/when': {
        kind: 'all',
        of: [
          { kind: 'choice', path: 'support.contacted', is: ['no'] },
          { kind: 'choice', path: 'support.outcome', is: ['refused'] },
        ],
      },
    },
    pointer: '/timeline/5/when',
    code: 'never-true',
    says: /no answers/,
  },
  {
    what: 'something to try on the spot on a cable that is also Wi-Fi',
    changes: {
      '/selfChecks/1/when': {
        kind: 'all',
        of: [
          { kind: 'choice', path: 'connection.link', is: ['ethernet'] },
          { kind: 'choice', path: 'connection.link', is: ['wifi'] },
        ],
      },
    },
    pointer: '/selfChecks/1/when',
    code: 'never-true',
    says: /no answers/,
  },
  {
    what: 'a second rule on force majeure, milder than the first',
    changes: { '/rules/-': { ...rule('outage-force-majeure'), id: 'outage-act-of-god', effect: 'conditional' } },
    pointer: `/rules/${rules}/when`,
    code: 'contradiction',
    says: /as the rule “outage-force-majeure”, with another effect for the problem “outage”$/,
  },
  {
    what: 'the same claims told by all the other causes, and weighed otherwise',
    changes: {
      '/rules/-': {
        ...rule('outage-force-majeure'),
        id: 'outage-no-other-cause',
        when: { kind: 'not', of: { ...announced, is: [...announced.is, 'none-announced'] } },
        effect: 'not-yet',
      },
    },
    pointer: `/rules/${rules}/when`,
    code: 'contradiction',
    says: /as the rule “outage-force-majeure”/,
  },
  {
    what: 'a rule on an outage that ended after the subscription, and began before it',
    changes: {
      [`${ruleAt('outage-outside-period')}/when`]: {
        kind: 'all',
        of: [
          { kind: 'period', path: 'outage.endedAt', is: 'before' },
          { kind: 'period', path: 'outage.startedAt', is: 'after' },
        ],
      },
    },
    pointer: `${ruleAt('outage-outside-period')}/when`,
    code: 'never-true',
    says: /no answers/,
  },
  {
    what: 'a rule on fewer days left than none',
    changes: {
      [`${ruleAt('period-ended')}/when/of/1`]: { kind: 'days-left', moreThan: 'periodNearEndMost', atMost: [0] },
    },
    pointer: `${ruleAt('period-ended')}/when/of/1`,
    code: 'empty-range',
    says: /nothing lies between/,
  },
  {
    what: 'a borderline outage from 48 to 48 hours',
    changes: { [`${ruleAt('outage-borderline')}/when/of/1/atLeast`]: 'outageLong' },
    pointer: `${ruleAt('outage-borderline')}/when/of/1`,
    code: 'empty-range',
    says: /nothing lies between/,
  },
  {
    what: 'a first reply from 8 to 7 business days',
    changes: { '/parameters/firstReplyEarliest/value': 8 },
    pointer: '/timeline/0',
    code: 'from-after-to',
    says: /begins \(firstReplyEarliest\) after it ends \(firstReplyLatest\)$/,
  },
  {
    what: 'a parameter that nothing names',
    changes: { '/parameters/speedOfLight': { value: 300, unit: 'Mb/s', article: '9.1', origin: 'stated' } },
    pointer: '/parameters/speedOfLight',
    code: 'unused-parameter',
    says: /nothing uses the parameter “speedOfLight”$/,
  },
  {
    what: 'the article 4.9, when only 4.1 to 4.4 are cited',
    changes: { '/articles/-': { ...refundPolicy.articles[0], number: '4.9' } },
    pointer: `/articles/${articles}`,
    code: 'unused-article',
    says: /nothing cites the article “4\.9”$/,
  },
  {
    what: 'an effect on billing errors of a rule on outages',
    changes: { [`${ruleAt('outage-planned')}/effectFor`]: { billing: 'conditional' } },
    pointer: `${ruleAt('outage-planned')}/effectFor/billing`,
    code: 'unused-effect',
    says: /does not concern the problem “billing”$/,
  },
  {
    what: 'a reason with 1 figure in French and none in English',
    changes: { [`${ruleAt('code-delay-running')}/words/reason/en`]: 'The delay for sending codes still runs.' },
    pointer: `${ruleAt('code-delay-running')}/words/reason`,
    code: 'placeholders-differ',
    says: /do not both name “codeDelay”$/,
  },
  {
    what: 'an excluding rule without the words of the policy that exclude',
    changes: { [`${ruleAt('outage-brief')}/excludingWords`]: undefined },
    pointer: ruleAt('outage-brief'),
    code: 'no-excluding-words',
    says: /add the policy’s own words that do \(excludingWords\)$/,
  },
  {
    what: 'a rule that excludes 1 problem alone, without the words that do',
    changes: { [`${ruleAt('outage-partial')}/effectFor`]: { outage: 'unlikely' } },
    pointer: ruleAt('outage-partial'),
    code: 'no-excluding-words',
    says: /the rule excludes a claim/,
  },
  {
    what: 'excluding words that the article has otherwise',
    changes: { [`${ruleAt('cause-on-customer-side')}/excludingWords/-`]: 'la demande sera rejetée' },
    pointer: `${ruleAt('cause-on-customer-side')}/excludingWords/1`,
    code: 'words-not-found',
    says: /these words stand in none of the articles “5\.4”$/,
  },
  {
    what: 'excluding words of an article that the rule does not cite',
    changes: { [`${ruleAt('outage-force-majeure')}/excludingWords/0`]: 'la demande de remboursement sera rejetée' },
    pointer: `${ruleAt('outage-force-majeure')}/excludingWords/0`,
    code: 'words-not-found',
    says: /in none of the articles “11”$/,
  },
  {
    what: 'helpful words that are not those of their article',
    changes: { '/helpfulWords/0/words/fr': 'plusieurs situations donnent droit à un remboursement' },
    pointer: '/helpfulWords/0/words/fr',
    code: 'words-not-found',
    says: /in none of the articles “4”$/,
  },
  {
    what: 'a reading of 48 hours that does not say of which words',
    changes: { '/parameters/outageLong/reading': undefined },
    pointer: '/parameters/outageLong',
    code: 'silent-reading',
    says: /“outageLong” is a reading: say of which words \(reading\)$/,
  },
];

const groups = [
  { kind: 'faults that keep a policy from being read', rows: unreadable },
  { kind: 'things that a readable policy cannot mean', rows: meaningless },
];
describe.each(titled(groups, ({ kind, rows }) => `${rows.length} ${kind}`))('%s', (_group, { rows }) => {
  test.each(titled(rows, ({ what, code }) => `${what}: ${code}`))('%s', (_, { changes, pointer, code, says }) => {
    const found = check(planted(changes), NOW);
    expect(found.map((each) => ({ pointer: each.pointer, code: each.code }))).toStrictEqual([{ pointer, code }]);
    expect(found.map((each) => inWords(each, t)).join('\n')).toMatch(says);
    expect(found.map((each) => inWords(each, t)).join('\n')).toMatch(new RegExp(`^${pointer}: \\S`));
  });
});

test('an outage after the end of a first purchase is found possible', () => {
  const first = { kind: 'choice', path: 'order.renewal', is: ['no'] };
  const after = { kind: 'period', path: 'outage.startedAt', is: 'after' };
  const document = planted({ [`${ruleAt('outage-outside-period')}/when`]: { kind: 'all', of: [first, after] } });
  expect(check(document, NOW)).toStrictEqual([]);
});

test('two rules that part only between two bounds do not contradict each other', () => {
  const lasted = (bounds: object) => ({ kind: 'lasted', ...bounds });
  const gap = { kind: 'all', of: [lasted({ atLeast: 'outageMiddle' }), lasted({ below: 'outageLong' })] };
  const longer = { ...rule('outage-borderline'), when: { kind: 'all', of: [ended, lasted({ below: 'outageLong' })] } };
  const parted = { kind: 'all', of: [ended, { kind: 'any', of: [lasted({ below: 'outageBrief' }), gap] }] };
  const document = planted({
    '/parameters/outageMiddle': { ...refundPolicy.parameters['outageLong'], value: 24, origin: 'stated' },
    '/rules/-': { ...longer, id: 'outage-below-long' },
    [`${ruleAt('outage-brief')}/when`]: parted,
  });
  expect(check(document, NOW)).toStrictEqual([]);
});

test('3 faults of different kinds are all told at once', () => {
  const document = planted({ '/rules/0/effect': 'fatal', '/shop/name': undefined, '/calendar/weekend': 'Sunday' });
  expect(check(document, NOW).map(({ pointer }) => pointer)).toStrictEqual([
    '/shop/name',
    '/calendar/weekend',
    '/rules/0/effect',
  ]);
});

test.each([[null], [[]], ['policy'], [42]])('%j is no policy, and is told as such without a throw', (document) => {
  expect(check(document, NOW).map((each) => inWords(each, t))).toStrictEqual([expect.stringMatching(/type of value/)]);
});

test('nothing is found in the built-in policy, nor in that of the second shop', () => {
  expect(check(refundPolicy, NOW)).toStrictEqual([]);
  expect(check(secondShop, NOW)).toStrictEqual([]);
});

test.each(['2026-12-31T23:59:59+01:00', '2028-02-29T00:00:00+01:00'])(
  'nor does the day of asking matter: nothing is found on %s',
  (now) => {
    expect(check(refundPolicy, now)).toStrictEqual([]);
  },
);
