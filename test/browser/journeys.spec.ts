import { expect } from '@playwright/test';
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

/** What is not asked of somebody whose claim is excluded already. */
const onceExcluded = ['support.instructionsFollowed', 'support.diagnosis', 'terms.respected'] as const;

const journeys: readonly Journey[] = [
  {
    title: 'an outage of 6 days that goes on is admissible under 4.1, with 42,57 € pro rata or 59,99 € in full',
    typed: typedFor.outage,
    claim: answered('outage'),
    verdict: 'eligible',
    because: ['4.1'],
    says: ['42,57 € environ', '59,99 € × 259 jours ÷ 365 jours = 42,57 €', '59,99 €'],
  },
  {
    title: 'an order of 59,99 € charged 2 times is admissible under 4.2, with 59,99 € of overpayment',
    typed: typedFor.billing,
    claim: answered('billing'),
    verdict: 'eligible',
    because: ['4.2'],
    says: ['Le remboursement du trop-perçu', '59,99 €'],
  },
  {
    title: 'an order of 59,99 € charged 69,99 € is admissible under 4.2, with 10,00 € of overpayment',
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
    title: 'a code paid for on Friday 20 at 18:00 can be claimed from Tuesday 24 at 18:00, under 4.3',
    typed: { ...typedFor['not-received'], 'delivery.paymentValidatedAt': '20 11 2026 18h' },
    claim: answered('not-received', { 'delivery.paymentValidatedAt': '2026-11-20T18:00:00+01:00' }),
    verdict: 'not-yet',
    because: ['4.3'],
    says: ['Vous pourrez demander à partir du mardi 24 novembre 2026 à 18:00 (heure de Paris).', '59,99 €'],
  },
  {
    title: 'a service that works on no device waits for a diagnosis under 4.4, with 41,58 € pro rata',
    typed: { ...typedFor.incompatibility, 'support.diagnosis': 'pending' },
    claim: answered('incompatibility', { 'support.diagnosis': 'pending' }),
    verdict: 'conditional',
    because: ['4.4'],
    says: ['41,58 € environ', '59,99 €'],
  },
  {
    title: 'a picture that freezes at 92,4 Mb/s is admissible under 4.4, with 41,58 € for 253 days of 365',
    typed: typedFor.playback,
    claim: answered('playback'),
    verdict: 'eligible',
    because: ['4.4'],
    says: ['41,58 € environ', '59,99 € × 253 jours ÷ 365 jours = 41,58 €'],
  },
  {
    title: '4K with 18 Mb/s is below the 25 Mb/s of article 9.1, and no refund is offered',
    typed: untyped({ ...typedFor.playback, 'connection.mbps': '18' }, ...onceExcluded),
    claim: answered('playback', { 'connection.mbps': 18 }, ...onceExcluded),
    verdict: 'unlikely',
    because: ['8.2', '9.1'],
    says: [
      'La politique n’ouvre pas de remboursement pour cette situation. Le support peut toujours vous aider (article 10).',
    ],
  },
  {
    title: 'a change of mind before activation is for support to verify under 3, with 59,99 € in full',
    typed: typedFor.dissatisfaction,
    claim: answered('dissatisfaction'),
    verdict: 'conditional',
    because: ['3'],
    says: ['59,99 €'],
  },
  {
    title: 'a change of mind after activation is excluded by 3 and 8.3',
    typed: untyped({ ...typedFor.dissatisfaction, 'access.activated': 'yes' }, 'terms.respected'),
    claim: answered('dissatisfaction', { 'access.activated': 'yes' }, 'terms.respected'),
    verdict: 'unlikely',
    because: ['3', '8.3'],
    says: [
      'La politique n’ouvre pas de remboursement pour cette situation. Le support peut toujours vous aider (article 10).',
    ],
  },
];

for (const { title, typed, claim, verdict, because, says } of journeys) {
  test(`in French, ${title}`, async ({ page, wizard }) => {
    await wizard.open();
    await wizard.isStart();
    await wizard.link('action.begin').click();
    await wizard.answerAll(typed);
    await wizard.seeResult();

    await expect(page).toHaveURL(/#\/result$/);
    await expect(wizard.heading).toHaveText(whole(wizard.say(`verdict.${verdict}`)));
    await wizard.cites(because);
    await oneByOne(says, async (sentence) => {
      await expect(wizard.main.getByText(whole(sentence)).first()).toBeVisible();
    });

    const { name, text } = await wizard.download();
    await expect(wizard.words('take.downloaded', { name })).toBeVisible();
    expect(name).toBe('recevable-demande-2026-11-23.json');
    expectFile(text, { language: 'fr', verdict, because, claim });
  });
}
