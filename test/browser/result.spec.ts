import { expect, type Locator } from '@playwright/test';
import { referenceOf } from '../../src/claim/reference.ts';
import { dissatisfaction, outage, playback } from '../support/claims.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';
import { whole } from './texts.ts';

const plain = async (letter: Locator) => (await letter.inputValue()).replaceAll(/\s/g, ' ');

test('the message on the clipboard is the one on the page, and speaks for the customer', async ({
  context,
  page,
  wizard,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await wizard.openResult(playback());
  await wizard.button('take.message.copy').click();
  await expect(wizard.words('take.copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await expect(wizard.message).toHaveValue(copied);
  expect(copied.split('\n')[0]).toBe(
    `[${referenceOf(playback())}] Demande de remboursement – L’image se fige ou saute – CMD-48213`,
  );
  const message = copied.replaceAll(/\s/g, ' ');
  for (const words of [
    'votre politique prévoit ce cas et rien ne s’y oppose',
    '42,73 € environ',
    '« plusieurs situations particulières peuvent donner lieu à un remboursement, total ou partiel » (article 4)',
    'Si aucun compromis ne peut être trouvé, et que votre demande est légitime',
    'nous ferons notre maximum pour trouver la solution la plus équitable possible',
    'Formule : 4K',
    'Débit : 92,4 Mb/s',
    'L’application affiche « Erreur de connexion » sur toutes les chaînes.',
    'Date d’achat : lundi 3 août 2026',
  ]) {
    expect(message).toContain(words);
  }
});

test('the message of a claim that the policy stands against does not argue the shop’s case', async ({ wizard }) => {
  await wizard.openResult(
    playback({ 'support.diagnosis': 'pending', 'connection.mbps': 18, 'terms.respected': 'unknown' }),
  );
  await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
  const message = await plain(wizard.message);
  expect(message).toContain('Je vous demande d’examiner ma situation et de me proposer une solution.');
  expect(message).toContain('(article 4)');
  expect(message).toContain('Débit : 18 Mb/s');
  expect(message).not.toMatch(/articles? (?:3|8|9|11)|s’y oppose|25 Mb\/s/);
  expect(message).not.toContain(wizard.say('question.terms.respected.name'));
});

test('a clipboard that refuses is told, and the message can be selected by hand', async ({ page, wizard }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await wizard.openResult(playback());
  await wizard.button('take.message.copy').click();
  await expect(wizard.words('take.copyFailed')).toBeVisible();
  await expect(wizard.words('take.copied')).toHaveCount(0);
  await wizard.message.click();
  await page.keyboard.press('ControlOrMeta+A');
  const selected = await page.evaluate(() => String(getSelection()));
  expect(selected.length).toBeGreaterThan(500);
  await expect(wizard.message).toHaveValue(selected);
});

test('a page without a clipboard says that copying did not work', async ({ page, wizard }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await wizard.openResult(playback());
  await wizard.button('take.message.copy').click();
  await expect(wizard.words('take.copyFailed')).toBeVisible();
});

test('the print button prints once', async ({ page, wizard }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.append(Object.assign(document.createElement('i'), { id: 'printed' }));
  });
  await wizard.openResult(playback());
  await wizard.button('take.print').click();
  await expect(page.locator('#printed')).toHaveCount(1);
});

test('what is folded is open on paper, and folded again afterwards', async ({ page, wizard }) => {
  await wizard.resume(playback(), '#/result');
  const folded = page.locator('.folds details.section:not([open])');
  await expect(folded).not.toHaveCount(0);
  const count = await folded.count();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await wizard.cites(['4.4']);
  await expect(folded).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(folded).toHaveCount(count);
});

test('on paper, the result has its verdict, quotes and answers, and nothing to press', async ({ page, wizard }) => {
  await wizard.openResult(playback({ 'support.diagnosis': 'pending', 'connection.mbps': 18 }));
  const left = [wizard.root.getByRole('button'), wizard.root.getByRole('link', { name: /^Modifier/ }), wizard.message];
  await oneByOne(left, async (gone) => expect(await gone.count()).toBeGreaterThan(0));

  await page.emulateMedia({ media: 'print' });
  await oneByOne(left, (gone) => expect(gone).toHaveCount(0));
  await expect(wizard.root.getByRole('link')).toHaveCount(0);
  await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
  await expect(wizard.heading).toBeVisible();
  await wizard.cites(['8.2', '9.1']);
  const answers = wizard.section('document.answers');
  await expect(answers.getByText('CMD-48213')).toBeVisible();
  await expect(answers.getByText('18 Mb/s')).toBeVisible();
  await expect(answers.getByRole('term')).toHaveCount(37);
});

test('the delays count from the request of 18 November: 5 to 7 business days, then 10', async ({ wizard }) => {
  await wizard.openResult(outage({ 'support.diagnosis': 'none' }));
  const timeline = wizard.section('document.timeline');
  await expect(timeline.getByText('Comptés depuis votre demande du mercredi 18 novembre 2026.')).toBeVisible();
  await expect(timeline.getByText('entre le mercredi 25 novembre 2026 et le vendredi 27 novembre 2026')).toBeVisible();
  await expect(timeline.getByText('vers le mercredi 2 décembre 2026')).toBeVisible();
  await expect(timeline.getByText('vers le mardi 22 décembre 2026')).toBeVisible();
});

test('before a refund is asked for, the delays are those of a request today, and it is due', async ({ wizard }) => {
  await wizard.openResult(outage({ 'support.diagnosis': 'none', 'support.refundRequested': 'no' }));
  const timeline = wizard.section('document.timeline');
  await expect(timeline.getByText('Si vous demandez le remboursement aujourd’hui.')).toBeVisible();
  await expect(timeline.getByText('entre le lundi 30 novembre 2026 et le mercredi 2 décembre 2026')).toBeVisible();
  await expect(timeline.getByText('vers le lundi 7 décembre 2026')).toBeVisible();
  await expect(
    wizard
      .section('document.nextSteps')
      .getByText(/^Demandez maintenant le remboursement par écrit/)
      .last(),
  ).toBeVisible();
});

test('an overdue reply is told, with the reminder to send and no complaint yet', async ({ wizard }) => {
  // Wednesday 11 November is a holiday: 7 business days after Tuesday 10 come to Friday 20.
  const claim = outage({
    'outage.startedAt': '2026-11-09T20:00:00+01:00',
    support: { contactedOn: '2026-11-10', diagnosis: 'none' },
  });
  await wizard.resume(claim, '#/support');
  const overdue = 'au plus tard le vendredi 20 novembre 2026, date dépassée';
  await expect(wizard.preview.getByText(whole(`Première réponse du support : ${overdue}`))).toBeVisible();
  await wizard.page.goto('./#/result');
  await wizard.isAtResult();
  await expect(wizard.section('document.timeline').getByText(overdue)).toBeVisible();
  const next = wizard.section('document.nextSteps').getByRole('listitem');
  await expect(next.first()).toContainText(/^Une date promise est passée\s: envoyez une relance/);
  await wizard.unfold('letter-reminder');
  const reminder = await plain(wizard.letter('reminder'));
  expect(reminder).toContain('Numéro de dossier : T-991');
  expect(reminder).toContain('Le mardi 10 novembre 2026, je vous ai demandé un remboursement.');
  expect(reminder).toContain('j’attendais votre réponse au plus tard le vendredi 20 novembre 2026');
  expect(reminder).toContain('sous 5 à 7 jours ouvrés au maximum. » (article 7.1)');
  await expect(wizard.letter('complaint')).toHaveCount(0);
  await expect(wizard.letter('withdrawal')).toHaveCount(0);
});

test('a change of mind has a statement to send, and its last day by law, on a business day', async ({ wizard }) => {
  // 14 days after Saturday 14 November are a Saturday again.
  await wizard.resume(dissatisfaction({ 'order.purchasedOn': '2026-11-14' }), '#/support');
  const [label, last] = ['Dernier jour pour se rétracter, selon la loi', 'lundi 30 novembre 2026'];
  await expect(wizard.preview.getByText(whole(`${label} : ${last}`))).toBeVisible();
  await wizard.page.goto('./#/result');
  await wizard.isAtResult();
  const rights = wizard.section('document.rights');
  await expect(rights.getByRole('term')).toHaveText([label]);
  await expect(rights.getByText(whole(last))).toBeVisible();
  await wizard.unfold('letter-withdrawal');
  const statement = await plain(wizard.letter('withdrawal'));
  expect(statement).toContain('Je vous notifie ma décision de me rétracter du contrat');
  expect(statement).toContain('Commande : CMD-48213, 4K, 12 mois, 59,99 €, achetée le 14 novembre 2026');
  await expect(wizard.letter('reminder')).toHaveCount(0);
});

test('a claim that is too early says to ask now where the subscription ends first', async ({ wizard }) => {
  const claim = outage({
    order: { purchasedOn: '2026-10-24', months: 1 },
    'access.activatedOn': '2026-10-24',
    'outage.startedAt': '2026-11-23T08:00:00+01:00',
    support: { contacted: 'no' },
  });
  await wizard.openResult(claim);
  await expect(wizard.heading).toHaveText(whole('Pas encore : mercredi 25 novembre à 8 h'));
  await expect(wizard.main.getByText(/^Votre abonnement se termine avant cette date.*dès maintenant/)).toBeVisible();
  await expect(wizard.section('document.nextSteps').getByRole('listitem').first()).toContainText('Écrivez au support');
});
