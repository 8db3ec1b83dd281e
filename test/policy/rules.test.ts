import { afterAll, expect, test } from 'vitest';
import { problems, type Problem } from '../../src/claim/codes.ts';
import { answerAt } from '../../src/claim/path.ts';
import { questions } from '../../src/claim/questions.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { claimOf } from '../support/claims.ts';
import { outcomeOf } from '../support/judging.ts';
import { neighbours } from '../support/neighbours.ts';

const service: readonly Problem[] = ['outage', 'incompatibility', 'playback'];
const equipment: readonly Problem[] = ['incompatibility', 'playback'];
const but = (...spared: readonly Problem[]) => problems.filter((each) => !spared.includes(each));

type Row = readonly [rule: string, concerned: readonly Problem[], articles: string, effect: string];

/** The reading of the policy, rule by rule. */
const rows: readonly Row[] = [
  ['bought-elsewhere', problems, '1', 'unlikely'],
  ['terms-broken', problems, '8.1', 'unlikely, billing: conditional, not-received: conditional'],
  ['period-ended', but('not-received'), '8.4', 'unlikely, billing: conditional'],
  ['period-ending', but('not-received', 'billing'), '8.4', 'conditional'],
  ['problem-fixed', service, '5.3, 7.4', 'conditional'],
  ['access-missing', service, '4.3', 'conditional'],
  ['cause-on-customer-side', service, '5.4', 'unlikely'],
  ['outage-planned', ['outage'], '4.1', 'unlikely'],
  ['outage-planned-overrun', ['outage'], '4.1', 'conditional'],
  ['outage-force-majeure', ['outage'], '11', 'unlikely'],
  ['outage-technical-event', ['outage'], '11', 'conditional'],
  ['outage-own-internet', ['outage'], '5.4, 8.2', 'unlikely'],
  ['outage-partial', ['outage'], '4.1, 7.4', 'conditional'],
  ['outage-brief', ['outage'], '4.1', 'unlikely'],
  ['outage-borderline', ['outage'], '4.1', 'conditional'],
  ['outage-too-recent', ['outage'], '4.1', 'not-yet'],
  ['outage-outside-period', ['outage'], '4.1, 6', 'unlikely'],
  ['outage-offer-accepted', ['outage'], '4.1', 'unlikely'],
  ['outage-offer-open', ['outage'], '4.1, 5.5', 'conditional'],
  ['outage-offer-declined', ['outage'], '4.1, 7.4', 'conditional'],
  ['outage-reported-late', ['outage'], '9.4', 'conditional'],
  ['billing-charged-once', ['billing'], '4.2', 'unlikely'],
  ['billing-amount-agreed', ['billing'], '4.2', 'unlikely'],
  ['billing-undercharged', ['billing'], '4.2', 'conditional'],
  ['code-received', ['not-received'], '4.3', 'unlikely'],
  ['code-not-working', ['not-received'], '4.3, 5.3', 'conditional'],
  ['payment-pending', ['not-received'], '4.3', 'not-yet'],
  ['code-delay-running', ['not-received'], '4.3', 'not-yet'],
  ['code-wrong-contact', ['not-received'], '4.3', 'conditional'],
  ['bandwidth-below-plan', equipment, '8.2, 9.1', 'unlikely'],
  ['connection-unstable', equipment, '4.4, 8.2', 'unlikely'],
  ['device-outdated', equipment, '4.4, 9.3', 'conditional'],
  ['instructions-refused', equipment, '8.2', 'unlikely'],
  ['diagnosis-pending', equipment, '4.4', 'conditional'],
  ['fault-partial', equipment, '4.4, 7.4', 'conditional'],
  ['works-on-another', ['incompatibility'], '4.4', 'unlikely'],
  ['no-withdrawal', ['dissatisfaction'], '3, 8.3', 'unlikely'],
  ['withdrawal-open', ['dissatisfaction'], '3', 'conditional'],
  ['not-as-described', ['dissatisfaction'], '8.3, 10', 'conditional'],
];

/** The answers in which two claims differ. */
function difference(applies: Claim, spared: Claim): string {
  const told = (claim: Claim, path: (typeof questions)[number]['path']) => JSON.stringify(answerAt(claim, path)) ?? '—';
  return questions
    .filter(({ path }) => told(applies, path) !== told(spared, path))
    .map(({ path }) => `${path} ${told(applies, path)} | ${told(spared, path)}`)
    .join('; ');
}

afterAll(() => {
  const lines = rows.map(([rule, , articles, effect]) => {
    const [applies, spared] = neighbours[rule] ?? [{}, {}];
    return `${rule.padEnd(24)}${articles.padEnd(10)}${effect}\n    ${applies.problem}: ${difference(applies, spared)}`;
  });
  console.log(['Each rule, and the answers at which it applies | and at which it does not:', ...lines].join('\n'));
});

test('the rules are those of the reading, and no others, in that order', () => {
  const told = refundPolicy.rules.map(({ id, for: concerned, articles, effect, effectFor = {} }) => [
    id,
    problems.filter((problem) => concerned.includes(problem)),
    articles.join(', '),
    [effect, ...Object.entries(effectFor).map(([problem, other]) => `${problem}: ${other}`)].join(', '),
  ]);
  expect(told).toStrictEqual(rows);
  expect(rows).toHaveLength(39);
  expect(new Set(Object.keys(neighbours))).toStrictEqual(new Set(rows.map(([rule]) => rule)));
});

test.each(Object.entries(neighbours))('%s applies to one of two neighbouring claims', (rule, [applies, spared]) => {
  expect(outcomeOf(rule, applies)).toBe('true');
  expect(outcomeOf(rule, spared)).toBe('false');
});

test.each(rows)('%s is looked at for the problems that it concerns, and for no others', (rule, concerned) => {
  const judged = problems.filter((problem) => outcomeOf(rule, claimOf[problem]()) !== undefined);
  expect(judged).toStrictEqual(concerned);
});
