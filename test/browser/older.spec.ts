import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { ClaimPath } from '../../src/claim/path.ts';
import { questionAt } from '../../src/claim/questions.ts';
import type { Attachment, Claim } from '../../src/claim/schema.ts';
import type { Step } from '../../src/flow/step.ts';
import type { Language } from '../../src/i18n/index.ts';
import type { Verdict } from '../../src/policy/codes.ts';
import { billing, dissatisfaction, outage, playback } from '../support/claims.ts';
import { parseFile } from './claim-file.ts';
import { DRAFT } from './draft.ts';
import type { Typed } from './fill.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';

type Older = {
  kind: 'claim-file' | 'draft';
  schema: 1 | 2 | 3;
  language?: Language;
  /** The steps that lack an answer, in order, with what is then typed there. */
  asks: readonly (readonly [Step, Typed])[];
  /** Whether the policy that judged it is known to be another. */
  isTold?: true;
  verdict: Verdict;
  claim: Claim;
};

/** What the first reading of the policy did not ask. */
const fault = { 'fault.since': '16 11 2026', 'fault.extent': 'total' };
const requested = { 'support.refundRequested': 'yes' };

const picture = (name: string, bytes: number, pair: string, mediaType: Attachment['mediaType'] = 'image/png') => ({
  name,
  mediaType,
  bytes,
  sha256: pair.repeat(64 / pair.length),
});
const black = picture('écran noir.png', 1200, 'ab');
const unwaived = { 'access.withdrawalWaived': undefined } as const;

const older: readonly Older[] = [
  {
    kind: 'draft',
    schema: 1,
    language: 'en',
    asks: [
      ['order', { 'order.purchasedOn': '3 8 2026', 'order.price': '59.99' }],
      ['details', fault],
      ['support', requested],
    ],
    verdict: 'eligible',
    claim: playback({ ...unwaived, 'connection.mbps': 18, attachments: [black] }),
  },
  {
    kind: 'draft',
    schema: 2,
    asks: [['support', requested]],
    verdict: 'eligible',
    claim: outage({ ...unwaived, 'order.price': { cents: 5990, currency: 'EUR' } }),
  },
  {
    kind: 'draft',
    schema: 3,
    asks: [
      ['order', { 'order.months': '12' }],
      ['support', requested],
    ],
    verdict: 'eligible',
    claim: billing({ ...unwaived, attachments: [picture('relevé.webp', 5_000_000, '0123456789abcdef', 'image/webp')] }),
  },
  {
    kind: 'claim-file',
    schema: 1,
    asks: [
      ['details', fault],
      ['support', requested],
    ],
    verdict: 'eligible',
    claim: playback({ ...unwaived, 'connection.mbps': 18, attachments: [black] }),
  },
  {
    kind: 'claim-file',
    schema: 2,
    asks: [['support', requested]],
    isTold: true,
    verdict: 'not-yet',
    claim: outage({
      ...unwaived,
      'order.purchasedOn': '2026-11-05',
      'access.activatedOn': '2026-11-05',
      'outage.startedAt': '2026-11-22T20:00:00+01:00',
      attachments: [
        picture('écran noir.png', 81_234, 'a'),
        picture('test de débit.webp', 4567, '0123456789abcdef', 'image/webp'),
      ],
    }),
  },
  {
    kind: 'claim-file',
    schema: 3,
    asks: [
      ['details', { 'satisfaction.reason': 'changed-mind' }],
      // "No" included a shared household.
      ['support', { ...requested, 'terms.respected': 'yes' }],
    ],
    isTold: true,
    verdict: 'conditional',
    claim: dissatisfaction({ attachments: [picture('relevé.png', 81_234, 'cd')] }),
  },
];

for (const { kind, schema, language = 'fr', asks, isTold, verdict, claim } of older) {
  test(`a ${kind.replace('-', ' ')} of schema ${schema} opens, and asks again what it cannot know`, async ({
    page,
    wizard,
  }) => {
    const text = readFileSync(`test/fixtures/${kind}-schema-${schema}.json`, 'utf8');
    wizard.language = language;
    if (kind === 'draft') {
      await wizard.leave(DRAFT, text);
      await wizard.open();
      await wizard.link('action.resume').click();
    } else {
      await wizard.open();
      await wizard.openFile(text);
    }
    const [[first]] = asks as [Older['asks'][number]];
    await wizard.isAt(first, claim);
    await expect(wizard.words('policy.changed.title')).toHaveCount(isTold ? 1 : 0);

    await oneByOne(asks, async ([step, typed]) => {
      await wizard.isAt(step, claim);
      const choices = (Object.keys(typed) as ClaimPath[]).filter((path) => questionAt(path).kind === 'choice');
      await oneByOne(choices, (path) =>
        expect(wizard.group(path).getByRole('radio', { checked: true })).toHaveCount(0),
      );
      await wizard.answer(typed);
      await page.goto('./#/result');
    });
    await wizard.isAtResult();
    await expect(wizard.heading).toHaveText(new RegExp(`^${wizard.say(`verdict.${verdict}`)}`));
    const written = parseFile((await wizard.download()).text);
    expect(written).toMatchObject({ schema: 4, policy: { version: '2' }, assessment: { verdict } });
    const { description, ...answers } = written.claim;
    expect(description).toBe(String(textOf(text).description));
    expect(answers).toEqual({ ...claim, description: undefined });
  });
}

/** The claim of a claim file, or the answers of a draft. */
function textOf(text: string): { description?: unknown } {
  const { claim, answers } = JSON.parse(text) as { claim?: Claim; answers?: { description: unknown } };
  return claim ?? answers ?? {};
}
