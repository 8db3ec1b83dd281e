import { expect } from '@playwright/test';
import { referenceOf } from '../../src/claim/reference.ts';
import type { Claim } from '../../src/claim/schema.ts';
import type { Verdict } from '../../src/policy/codes.ts';
import { expectFile } from './claim-file.ts';
import { test } from './fixtures.ts';
import type { Typed } from './fill.ts';
import { oneByOne } from './one-by-one.ts';
import { whole } from './texts.ts';
import { answered, typedFor, untyped } from './typed.ts';

type Journey = {
  title: string;
  typed: Typed;
  claim: Claim;
  verdict: Verdict;
  because: readonly [string, ...string[]];
  /** What the result must say, beside its heading and its articles. */
  says: readonly string[];
};

const noRefund =
  'La politique ne prévoit pas de remboursement pour la situation décrite. Le support peut toujours vous aider (article 10).';

const journeys: readonly Journey[] = [
  {
    title: 'an outage of 6 days that goes on is admissible under 4.1',
    typed: typedFor.outage,
    claim: answered('outage'),
    verdict: 'eligible',
    because: ['4.1'],
    says: [
      '0,93 € environ',
      '59,99 € × 136 h ÷ 8 760 h = 0,93 €',
      '42,57 € environ',
      '59,99 € × 259 jours ÷ 365 jours = 42,57 €',
      '59,99 €',
    ],
  },
  {
    title: 'an outage late in a renewed subscription is left to support under 8.4',
    typed: { ...typedFor.outage, 'order.renewal': 'yes', 'order.endsOn': '24 11 2026' },
    claim: answered('outage', { 'order.renewal': 'yes', 'order.endsOn': '2026-11-24' }),
    verdict: 'conditional',
    because: ['8.4'],
    says: ['1,15 € environ', '59,99 € × 7 jours ÷ 365 jours = 1,15 €', '59,99 €'],
  },
  {
    title: 'an order that was charged twice is admissible under 4.2',
    typed: typedFor.billing,
    claim: answered('billing'),
    verdict: 'eligible',
    because: ['4.2'],
    says: ['Le remboursement du trop-perçu', '59,99 €'],
  },
  {
    title: 'an order that was charged too much is admissible under 4.2',
    typed: {
      ...untyped(typedFor.billing, 'billing.chargeCount'),
      'billing.error': 'wrong-amount',
      'billing.agreed': '59,99',
      'billing.charged': '69.99 €',
    },
    claim: answered(
      'billing',
      {
        'billing.error': 'wrong-amount',
        'billing.agreed': { cents: 5999, currency: 'EUR' },
        'billing.charged': { cents: 6999, currency: 'EUR' },
      },
      'billing.chargeCount',
    ),
    verdict: 'eligible',
    because: ['4.2'],
    says: ['Le remboursement du trop-perçu', '10,00 €'],
  },
  {
    title: 'a code paid for on a Friday evening is due on the Tuesday, under 4.3',
    typed: untyped({ ...typedFor['not-received'], 'delivery.paymentValidatedAt': '20 11 2026 18h' }, 'terms.respected'),
    claim: answered('not-received', { 'delivery.paymentValidatedAt': '2026-11-20T18:00:00+01:00' }, 'terms.respected'),
    verdict: 'not-yet',
    because: ['4.3'],
    says: ['Pas encore : mardi 24 novembre à 18 h', '59,99 €'],
  },
  {
    title: 'a service that works on no device waits for a diagnosis under 4.4',
    typed: { ...typedFor.incompatibility, 'support.diagnosis': 'pending', 'device.worksOnAnother': 'no' },
    claim: answered('incompatibility', { 'support.diagnosis': 'pending', 'device.worksOnAnother': 'no' }),
    verdict: 'conditional',
    because: ['4.4'],
    says: ['42,73 € environ', '59,99 € × 260 jours ÷ 365 jours = 42,73 €', '59,99 €'],
  },
  {
    title: 'a picture that freezes, as support confirms, is admissible under 4.4',
    typed: typedFor.playback,
    claim: answered('playback'),
    verdict: 'eligible',
    because: ['4.4'],
    says: ['42,73 € environ', '59,99 € × 260 jours ÷ 365 jours = 42,73 €'],
  },
  {
    title: 'a line that is too slow for 4K is held against it by 8.2 and 9.1',
    typed: { ...typedFor.playback, 'support.diagnosis': 'pending', 'connection.mbps': '18' },
    claim: answered('playback', { 'support.diagnosis': 'pending', 'connection.mbps': 18 }),
    verdict: 'unlikely',
    because: ['8.2', '9.1'],
    says: [noRefund],
  },
  {
    title: 'a change of mind with the right of withdrawal is left to support',
    typed: typedFor.dissatisfaction,
    claim: answered('dissatisfaction'),
    verdict: 'conditional',
    because: ['3'],
    says: ['59,99 €'],
  },
  {
    title: 'a change of mind without that right is excluded by 3 and 8.3',
    typed: untyped({ ...typedFor.dissatisfaction, 'access.withdrawalWaived': 'yes' }, 'terms.respected'),
    claim: answered('dissatisfaction', { 'access.withdrawalWaived': 'yes' }, 'terms.respected'),
    verdict: 'unlikely',
    because: ['3', '8.3'],
    says: [noRefund],
  },
  {
    title: 'something promised that is missing is left to support, 8.3 and 10',
    typed: { ...typedFor.dissatisfaction, 'satisfaction.reason': 'not-as-described' },
    claim: answered('dissatisfaction', { 'satisfaction.reason': 'not-as-described' }),
    verdict: 'conditional',
    because: ['8.3', '10'],
    says: ['Une compensation : prolongation, ou remise sur un prochain renouvellement', '59,99 €'],
  },
];

for (const { title, typed, claim, verdict, because, says } of journeys) {
  test(`in French, ${title}`, async ({ page, wizard }) => {
    await wizard.open();
    await wizard.isStart();
    await wizard.link('action.begin').click();
    await wizard.answerAll(typed);

    await expect(page).toHaveURL(/#\/result$/);
    await expect(wizard.heading).toHaveText(new RegExp(`^${wizard.say(`verdict.${verdict}`)}`));
    await wizard.cites(because);
    await oneByOne(says, async (sentence) => {
      await expect(wizard.main.getByText(whole(sentence)).first()).toBeVisible();
    });

    const { name, text } = await wizard.download();
    await expect(wizard.words('take.downloaded', { name })).toBeVisible();
    expect(name).toBe(
      `${referenceOf(claim)}-${wizard.say(`take.fileProblem.${claim.problem ?? 'outage'}`)}-CMD-48213-2026-11-23.json`,
    );
    expectFile(text, { language: 'fr', verdict, because, claim });
  });
}
