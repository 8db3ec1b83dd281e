import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { questions } from '../../src/claim/questions.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { stepOf } from '../../src/flow/steps.ts';
import { billing, outage, playback } from '../support/claims.ts';
import { readPdf } from '../support/pdf.ts';
import { accountNumbers, cards, giveaways, layouts } from '../support/secret-corpus.ts';
import { expectAccessible } from './audit/audit.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';
import { WizardPage } from './wizard.ts';

const CARD = '4111 1111 1111 1111';
/** A text with each kind of secret, and what stands there once it is blacked out. */
const secrets = [
  [`Payé avec ${CARD} 12/27 123`, 'Payé avec •••• 1111 12/27 ••••'],
  ['IBAN FR76 3000 6000 0112 3456 7890 189', 'IBAN •••• 0189'],
  ['mot de passe : Soleil2026', 'mot de passe : ••••'],
  [
    'http://srv.tv:8080/get.php?username=kim42&password=Lune77',
    'http://srv.tv:8080/get.php?username=••••&password=••••',
  ],
  ['MAC 00:1A:79:AB:CD:EF', 'MAC •••• CDEF'],
  ['code d’activation : ABCD-1234-EFGH', 'code d’activation : ••••'],
  ['cryptogramme 987', 'cryptogramme ••••'],
] as const;

/** All that the browser keeps of the page, as one text. */
function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
      });
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, history.state, location.href];
    for (const { name = '' } of await indexedDB.databases()) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        // oxlint-disable-next-line no-await-in-loop -- as above
        kept.push(await answer(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    return JSON.stringify(kept);
  });
}
const mask = (wizard: WizardPage) => wizard.root.getByRole('button', { name: /^Masquer : / });

test('a secret is told in each box of text, and one tap blacks it out', async ({ page, wizard }) => {
  await wizard.resume(playback({ 'support.ticket': 'T-1' }), '#/problem');
  const boxes = questions.filter(
    ({ kind, path }) => (kind === 'text' || kind === 'long-text') && !path.startsWith('billing'),
  );
  expect(boxes.length).toBeGreaterThan(5);
  for (const [index, { path }] of boxes.entries()) {
    const [text, masked] = secrets[index % secrets.length] ?? ['', ''];
    // oxlint-disable no-await-in-loop -- one box after the other
    await page.goto(`./#/${stepOf(path)}?change=${path}`);
    await wizard.unfoldAll();
    await wizard.box(path).fill(text);
    await expect(mask(wizard)).toHaveCount(1);
    if (index === 0) await expectAccessible(page, 'a step with a secret');
    await mask(wizard).click();
    await expect(wizard.box(path)).toHaveValue(masked);
    await expect(mask(wizard)).toHaveCount(0);
    // oxlint-enable no-await-in-loop
  }
});

test('each kind of secret is told and blacked out in the description', async ({ wizard }) => {
  await wizard.resume(outage(), '#/problem');
  for (const [text, masked] of secrets) {
    // oxlint-disable no-await-in-loop -- one after the other
    await wizard.box('description').fill(text);
    await mask(wizard).click();
    await expect(wizard.box('description')).toHaveValue(masked);
    // oxlint-enable no-await-in-loop
  }
});

test('a card number is in the page only, whatever box it is typed in', async ({ page, wizard }) => {
  await wizard.resume(billing(), '#/problem');
  await wizard.box('description').fill(`Prélevé deux fois sur ${CARD}`);
  await expect(wizard.words('secret.notSaved')).toBeVisible();
  await wizard.goOn();
  await wizard.unfoldAll();
  for (const path of ['order.reference', 'order.price', 'order.purchasedOn'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one box after the other
    await wizard.box(path).fill(CARD.replaceAll(' ', ''));
  }
  await wizard.answer({ 'order.plan': 'premium' });
  await expect(wizard.words('draft.device')).toBeVisible();
  const stored = await everythingStored(page);
  expect(stored).toContain('premium');
  expect(stored.replaceAll(/\D/g, '')).not.toContain('4111111111111111');
  await wizard.goOn();
  await expect(wizard.summary).toContainText(wizard.say('fault.card-number'));
  await page.reload();
  await expect(wizard.box('description')).toHaveValue('');
  await wizard.box('description').fill('Prélevé deux fois');
  await wizard.goOn();
  await wizard.holds({ 'order.price': '', 'order.plan': 'premium' });
});

test('of a card number typed key by key, at most ten digits are stored', async ({ page, wizard }) => {
  await wizard.resume(billing(), '#/problem');
  const box = wizard.box('description');
  await box.fill('Prélevé sur ma carte ');
  const storesNoMore = async () => {
    await expect(wizard.words('draft.device')).toBeVisible();
    const stored = (await everythingStored(page)).replaceAll(/\D/g, '');
    expect(stored).not.toContain('45395787636');
  };
  for (const key of ['4539 5787 ', '63', '62 ', '1', '4', '8', '6', 'Backspace', 'Backspace']) {
    // oxlint-disable no-await-in-loop -- one key after the other
    await (key.length > 1 && key !== 'Backspace' ? box.pressSequentially(key) : box.press(key));
    await storesNoMore();
    // oxlint-enable no-await-in-loop
  }
  await box.fill('Prélevé deux fois, référence 45395787636214');
  await box.blur();
  await page.reload();
  await expect(box).toHaveValue('Prélevé deux fois, référence 45395787636214');
});

test('the boxes of the sender stay while a secret is typed, and the file asks first', async ({ wizard }) => {
  await wizard.resume(outage(), '#/result');
  await wizard.isAtResult();
  await wizard.unfold('sender');
  const name = wizard.root.getByLabel(wizard.say('sender.name.label'));
  await name.pressSequentially('kim mdp : Soleil2026 !');
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('kim mdp : Soleil2026 !');
  await expect(mask(wizard)).toHaveCount(1);
  await wizard.button('take.pdf').click();
  await expect(wizard.words('secret.left.title')).toBeVisible();
  await wizard.button('secret.left.mask').click();
  await wizard.unfold('sender');
  await expect(name).toHaveValue('kim mdp : •••• !');
  await expect(wizard.button('take.pdf')).toBeVisible();
});

test('what is left is asked about once before a file is made, and left if wanted', async ({ wizard }) => {
  const claim = outage({ description: 'mot de passe : Soleil2026', 'order.reference': 'CMD 00:1A:79:AB:CD:EF' });
  await wizard.resume(claim, '#/result');
  await expect(wizard.words('secret.left.title')).toBeVisible();
  await expect(wizard.root.locator('.take-main')).toHaveCount(0);
  await expectAccessible(wizard.page, 'a result with secrets');
  await wizard.button('secret.left.keep').click();
  await wizard.isAtResult();
  const { name, text } = await wizard.download();
  expect(text).toContain('Soleil2026');
  expect(name).not.toMatch(/00.1A.79/);
  await wizard.page.goto('./#/review');
  await wizard.page.goto('./#/result');
  await wizard.isAtResult();
});

test('what is left can be blacked out there, in all of the claim', async ({ wizard }) => {
  await wizard.resume(
    outage({ description: 'mot de passe : Soleil2026', 'support.ticket': 'pass: Lune77' }),
    '#/result',
  );
  await wizard.button('secret.left.mask').click();
  await wizard.isAtResult();
  const { text } = await wizard.download();
  expect(text).toContain('mot de passe : ••••');
  expect(text).not.toMatch(/Soleil|Lune/);
});

const TWELVE = Array.from({ length: 12 });
const layoutsUsed = Object.values(layouts);
/** Twelve sentences of each kind, with the secret that each gives away. */
const sentences: readonly (readonly [text: string, secret: string])[] = [
  ...Object.values(giveaways).flatMap((make) => TWELVE.map(make)),
  ...TWELVE.map((_, index) => {
    const card = layoutsUsed[index % layoutsUsed.length]?.(cards[index % cards.length] ?? '') ?? '';
    return [`carte ${card}`, card] as const;
  }),
  ...TWELVE.map((_, index) => {
    const iban = accountNumbers[index % accountNumbers.length] ?? '';
    return [`compte ${iban}`, iban] as const;
  }),
];
const FORMATS = ['take.json', 'take.calendar', 'take.pdf'] as const;

/** Fills the description with as many as go into it, and each box of text with one more. */
function claimsWith(texts: readonly string[]): Claim[] {
  const ofBoxes = questions.filter(({ kind, path }) => kind === 'text' && !path.startsWith('billing'));
  const claims: Claim[] = [];
  let left = [...texts];
  while (left.length > 0) {
    const boxes = left.splice(0, ofBoxes.length);
    const lines: string[] = [];
    while (left[0] !== undefined && lines.join('\n').length + left[0].length < 3800) lines.push(left.shift() ?? '');
    const inBoxes = Object.fromEntries(boxes.map((text, index) => [ofBoxes[index]?.path, text]));
    claims.push(playback({ ...inBoxes, description: lines.join('\n') } as Parameters<typeof playback>[0]));
  }
  return claims;
}

test('twelve blacked out secrets of each kind are in nothing stored or handed out', async ({ browser }) => {
  const searched = sentences.map(([, secret]) => secret).filter((secret) => secret.length > 5);
  expect(searched.length).toBeGreaterThan(150);
  const claims = claimsWith(sentences.map(([text]) => text));
  await oneByOne(claims, async (claim) => {
    const context = await browser.newContext({ locale: 'fr-FR' });
    const page = await context.newPage();
    const wizard = new WizardPage(page, 'fr');
    await wizard.resume(claim, '#/result');
    await wizard.button('secret.left.mask').click();
    await wizard.isAtResult();
    const files: string[] = [];
    await oneByOne(FORMATS, async (format) => {
      if (format !== 'take.pdf') await wizard.unfold('take-others');
      const coming = page.waitForEvent('download');
      await wizard.button(format).first().click();
      const download = await coming;
      const bytes = await readFile(await download.path());
      const read = format === 'take.pdf' ? Object.values(await readPdf(new Uint8Array(bytes))) : [];
      files.push(download.suggestedFilename(), bytes.toString('utf8'), ...read.map(String));
    });
    const everything = [await everythingStored(page), await page.content(), ...files].join('\n');
    expect(everything.length).toBeGreaterThan(50_000);
    expect(searched.filter((secret) => everything.includes(secret))).toEqual([]);
    await context.close();
  });
});
