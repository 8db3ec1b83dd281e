import { expect } from '@playwright/test';
import { outage, playback } from '../support/claims.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';

test('the message on the clipboard is the one on the page, with 41,58 € in it: subject, verdict, reasons, amounts and answers', async ({
  context,
  page,
  wizard,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await wizard.resume(playback(), '#/result');
  await wizard.button('take.message.copy').click();
  await expect(wizard.words('take.copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await expect(wizard.message).toHaveValue(copied);
  expect(copied.split('\n')[0]).toBe('Demande de remboursement – L’image se fige ou saute – CMD-48213');
  const message = copied.replaceAll(/\s/g, ' ');
  for (const words of [
    'votre politique prévoit ce cas et rien ne s’y oppose',
    'Article 4.4',
    '41,58 € environ',
    'Formule : 4K',
    'Débit : 92,4 Mb/s',
    'L’application affiche « Erreur de connexion » sur toutes les chaînes.',
    'Date d’achat : lundi 3 août 2026',
  ]) {
    expect(message).toContain(words);
  }
});

test('a clipboard that refuses is told, and the message can be selected by hand', async ({ page, wizard }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await wizard.resume(playback(), '#/result');
  await wizard.button('take.message.copy').click();
  await expect(wizard.words('take.copyFailed')).toBeVisible();
  await expect(wizard.words('take.copied')).toHaveCount(0);
  await wizard.message.click();
  await page.keyboard.press('ControlOrMeta+A');
  const selected = await page.evaluate(() => String(getSelection()));
  expect(selected.length).toBeGreaterThan(500);
  await expect(wizard.message).toHaveValue(selected);
});

test('a page without a clipboard, as one outside a secure context, says that copying did not work', async ({
  page,
  wizard,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await wizard.resume(playback(), '#/result');
  await wizard.button('take.message.copy').click();
  await expect(wizard.words('take.copyFailed')).toBeVisible();
});

test('the print button prints once', async ({ page, wizard }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.append(Object.assign(document.createElement('i'), { id: 'printed' }));
  });
  await wizard.resume(playback(), '#/result');
  await wizard.button('take.print').click();
  await expect(page.locator('#printed')).toHaveCount(1);
});

test('on paper, the result has the verdict, 2 quoted articles and 34 answers, and nothing to press', async ({
  page,
  wizard,
}) => {
  await wizard.resume(playback({ 'connection.mbps': 18 }), '#/result');
  const left = [
    wizard.root.getByRole('button'),
    wizard.root.getByRole('link', { name: /^Modifier/ }),
    wizard.root.getByRole('contentinfo'),
    wizard.message,
  ];
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
  await expect(answers.getByRole('term')).toHaveCount(34);
});

test('the first reply comes 5 to 7 business days after Monday 23 November 2026, in words, and the file closes after 10', async ({
  wizard,
}) => {
  await wizard.resume(outage(), '#/result');
  const timeline = wizard.section('document.timeline');
  await expect(timeline.getByText('entre le lundi 30 novembre 2026 et le mercredi 2 décembre 2026')).toBeVisible();
  await expect(timeline.getByText('le lundi 7 décembre 2026')).toBeVisible();
});
