import { expect } from '@playwright/test';
import type { ClaimPath } from '../../src/claim/path.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { stepOf } from '../../src/flow/steps.ts';
import { billing, outage, playback, wrongAmount } from '../support/claims.ts';
import type { Typed } from './fill.ts';
import { test } from './fixtures.ts';
import { isDrawn } from './share.ts';
import { oneByOne } from './one-by-one.ts';
import { whole } from './texts.ts';
import { nextOf } from './way.ts';

type Field = {
  title: string;
  path: ClaimPath;
  claim: Claim;
  /** What is answered before. */
  first?: Typed;
  /** What is typed, and what is said to it. */
  bad: readonly (readonly [typed: string, message: string])[];
  mended: string;
};

const noAmount = 'écrivez seulement un montant, comme 59,99 ou 1 234,50';
const noSuchAmount = 'écrivez un montant entre 0,01 et 10 000';
const noSuchSpeed = 'Débit : écrivez un débit entre 0,01 et 10 000 Mb/s';
const noDate = 'écrivez le jour, le mois et l’année, comme 03/08/2026';
const noSuchDate = 'cette date n’existe pas ; vérifiez le jour et le mois';
const toCome = 'cette date est à venir ; écrivez une date passée';

const fields: readonly Field[] = [
  {
    title: 'a story of 4 001 characters',
    path: 'description',
    claim: outage(),
    bad: [['é'.repeat(4001), 'Description : écrivez 4 000 caractères au plus']],
    mended: 'é'.repeat(4000),
  },
  {
    title: 'a reference of 121 characters',
    path: 'order.reference',
    claim: outage(),
    bad: [['x'.repeat(121), 'Référence : écrivez 120 caractères au plus']],
    mended: 'x'.repeat(120),
  },
  {
    title: 'a purchase tomorrow, on 31 2 2026, on 3 8 of no year, or in 1999',
    path: 'order.purchasedOn',
    claim: outage(),
    bad: [
      ['24 11 2026', `Date d’achat : ${toCome}`],
      ['31 2 2026', `Date d’achat : ${noSuchDate}`],
      ['3 a', `Date d’achat : ${noDate}`],
      ['3 8 1999', 'Date d’achat : écrivez une date à partir de 2010'],
    ],
    mended: '3 8 2026',
  },
  {
    title: 'an activation 1 day before the purchase',
    path: 'access.activatedOn',
    claim: outage(),
    bad: [
      [
        '2 8 2026',
        'Date d’activation : ne peut pas venir avant « Date d’achat », le lundi 3 août 2026 ; corrigez l’une des deux dates',
      ],
    ],
    mended: '3 8 2026',
  },
  {
    title: 'a price of "1,234", "1€2€3", "soixante", -5, 0, 10 000,01 or 59,99 $ in EUR',
    path: 'order.price',
    claim: outage(),
    bad: [
      ['1,234', `Prix payé : ${noAmount}`],
      ['1€2€3', `Prix payé : ${noAmount}`],
      ['soixante', `Prix payé : ${noAmount}`],
      ['-5', `Prix payé : ${noAmount}`],
      ['0', `Prix payé : ${noSuchAmount}`],
      ['10 000,01', `Prix payé : ${noSuchAmount}`],
      ['59,99 $', 'Prix payé : plusieurs monnaies s’écrivent ainsi ; choisissez la vôtre à côté'],
    ],
    mended: '59.99',
  },
  {
    title: 'a charge of "1,234", or of £69.99 beside a price in EUR',
    path: 'billing.charged',
    claim: wrongAmount(),
    bad: [
      ['1,234', `Montant prélevé : ${noAmount}`],
      ['£69.99', 'Montant prélevé : écrivez ce montant dans la monnaie du prix payé'],
    ],
    mended: '69,99',
  },
  {
    title: '2,5 or 21 charges',
    path: 'billing.chargeCount',
    claim: billing(),
    bad: [
      ['2,5', 'Nombre de prélèvements : écrivez un nombre entier, comme 2'],
      ['21', 'Nombre de prélèvements : écrivez un nombre entre 1 et 20'],
    ],
    mended: '20',
  },
  {
    title: 'an outage that starts at no time, or at 12:01, in 1 minute',
    path: 'outage.startedAt',
    claim: outage(),
    bad: [
      ['17 11 2026', 'Début de la panne : écrivez l’heure, comme 20:00 ou 20h30, ou « soir »'],
      ['23 11 2026 12:01', `Début de la panne : ${toCome}`],
    ],
    mended: '23 11 2026 12:00',
  },
  {
    title: 'an outage that ends 1 minute before it starts',
    path: 'outage.endedAt',
    claim: outage(),
    first: { 'outage.ongoing': 'no' },
    bad: [
      [
        '17 11 2026 19:59',
        'Fin de la panne : ne peut pas venir avant « Début de la panne », le mardi 17 novembre 2026 à 20 h (heure de Paris) ; corrigez l’une des deux dates',
      ],
    ],
    mended: '17 11 2026 20:01',
  },
  {
    title: 'a speed of 0, 100000 or "vite" Mb/s',
    path: 'connection.mbps',
    claim: playback(),
    bad: [
      ['0', noSuchSpeed],
      ['100000', noSuchSpeed],
      ['vite', 'Débit : écrivez un débit, comme 25, 92,4 ou 3,1 Mo/s'],
    ],
    mended: '92.4',
  },
];

for (const [index, { title, path, claim, first = {}, bad, mended }] of fields.entries()) {
  if (!isDrawn(index, 2)) continue;
  test(`${title}, is told at the field and in the summary, stays as typed, and can be mended`, async ({ wizard }) => {
    const step = stepOf(path);
    await wizard.resume(claim, `#/${step}`);
    await wizard.answer(first);
    await oneByOne(bad, ([typed, message]) =>
      test.step(typed, async () => {
        await wizard.answer({ [path]: typed });
        await wizard.goOn();
        await expect(wizard.summary).toBeFocused();
        await expect(wizard.summary.getByRole('link')).toHaveText([whole(message)]);
        await expect(wizard.question(path).getByText(whole(message))).toBeVisible();
        await wizard.holds({ [path]: typed });
        await wizard.summary.getByRole('link').click();
        const isAtTime = typed === '17 11 2026' && path === 'outage.startedAt';
        const box = isAtTime ? wizard.question(path).getByRole('textbox', { name: 'Heure' }) : wizard.box(path);
        await expect(box).toBeFocused();
        await expect(box).toHaveAttribute('aria-invalid', 'true');
      }),
    );
    await wizard.answer({ [path]: mended });
    await wizard.goOn();
    await wizard.isAt(nextOf(step, claim), claim);
  });
}

test('a radio pressed straight after the last key of a date is chosen, so is a button', async ({ page, wizard }) => {
  await wizard.resume(playback({ order: { purchasedOn: undefined, paymentMethod: undefined } }), '#/order');
  await wizard.answer({ 'order.purchasedOn': '3 8' });
  await wizard.box('order.purchasedOn').pressSequentially(' 2026');
  await wizard.option('order.paymentMethod', 'card').click();
  await expect(wizard.option('order.paymentMethod', 'card')).toBeChecked();
  await page.goto('./#/equipment');
  await wizard.box('connection.mbps').fill('');
  await wizard.box('connection.mbps').pressSequentially('30');
  await wizard.goOn();
  await wizard.isAtResult();
});
