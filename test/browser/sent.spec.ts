import { expect, type Page } from '@playwright/test';
import { outage } from '../support/claims.ts';
import { test } from './fixtures.ts';
import { keptBy } from './kept.ts';
import { PHONE } from './way-count.ts';
import type { WizardPage } from './wizard.ts';

const unasked = { contacted: 'no', contactedOn: undefined, refundRequested: undefined, ticket: undefined } as const;

/** Writes a name and an e-mail address where the file is taken. */
async function sign(wizard: WizardPage): Promise<void> {
  await wizard.unfold('sender');
  await wizard.root.getByRole('textbox', { name: wizard.say('sender.name.label') }).fill('Léa Martin');
  await wizard.root.getByRole('textbox', { name: wizard.say('sender.replyTo.label') }).fill('lea@exemple.fr');
}

const isKept = async (page: Page) => (await keptBy(page)).drafts.some((draft) => draft.includes('Léa Martin'));

test('who writes signs the letters, and is kept only on demand', async ({ page, wizard }) => {
  await wizard.openResult(outage());
  await sign(wizard);
  await expect(wizard.message).toHaveValue(/lea@exemple\.fr\n\nCordialement\nLéa Martin\n/);
  expect(JSON.parse((await wizard.download()).text)).toMatchObject({
    sender: { name: 'Léa Martin', replyTo: 'lea@exemple.fr' },
  });
  expect(await isKept(page)).toBe(false);

  const keep = wizard.root.getByRole('checkbox', { name: wizard.say('sender.keep') });
  await keep.check();
  await expect.poll(() => isKept(page)).toBe(true);
  await page.reload();
  await wizard.isAtResult();
  await expect(wizard.message).toHaveValue(/Cordialement\nLéa Martin\n/);
  await keep.uncheck();
  await expect.poll(() => isKept(page)).toBe(false);
  await expect(wizard.message).toHaveValue(/Cordialement\nLéa Martin\n/);
});

test('what was sent is the request, and a late reply brings the reminder', async ({ page, wizard }) => {
  await wizard.openResult(outage({ support: unasked }));
  const next = wizard.main.locator('.next-date');
  await expect(next).toContainText('si vous écrivez aujourd’hui');
  await wizard.unfold('sent-form-0');
  const day = wizard.root.getByRole('textbox', { name: wizard.say('sent.on') });
  await day.fill('24/11/2026');
  await wizard.button('sent.note').click();
  await expect(wizard.words('sent.notADay')).toBeVisible();
  await expect(day).toBeFocused();
  await day.fill('20/11/2026');
  await wizard.root.getByRole('radio', { name: wizard.say('sent.means.whatsapp') }).check();
  await wizard.button('sent.note').click();
  await expect(wizard.words('sent.noted')).toBeFocused();
  await expect(wizard.main.getByRole('listitem').filter({ hasText: 'par WhatsApp' })).toContainText(
    'La demande, le vendredi 20 novembre 2026',
  );
  await expect(next).not.toContainText('si vous écrivez');
  await expect(wizard.letter('reminder')).toHaveCount(0);

  await page.clock.setFixedTime(new Date('2026-12-08T12:00:00+01:00'));
  await page.reload();
  await wizard.isAtResult();
  await expect(next).toContainText('date dépassée');
  const letters = wizard.main.getByRole('button', { name: /^Copier / });
  await expect(letters).toHaveText([wizard.say('take.reminder.copy'), wizard.say('take.message.copy')]);

  await wizard.unfold('sent-form-1');
  await wizard.button('sent.note').click();
  await expect(next).toContainText('Relance envoyée le 8 décembre 2026');
  await page.clock.setFixedTime(new Date('2026-12-22T12:00:00+01:00'));
  await page.reload();
  await wizard.isAtResult();
  await expect(next).toContainText('sans réponse');
  await expect(letters.first()).toHaveText(wizard.say('take.complaint.copy'));
  await wizard.unfold('letter-complaint');
  await expect(wizard.letter('complaint')).toHaveValue(/ma relance sont restées sans suite/);
  await wizard.root.getByRole('button', { name: /^Retirer La relance/ }).click();
  await expect(next).toContainText('date dépassée');

  await wizard.root.getByRole('button', { name: /^Retirer/ }).click();
  await expect(wizard.words('sent.removed')).toBeFocused();
  await expect(next).toContainText('si vous écrivez aujourd’hui');
  await expect(wizard.letter('reminder')).toHaveCount(0);
});

test.describe('on a telephone that shares files', () => {
  test.use(PHONE);

  test('the first button shares, and says where sharing is refused', async ({ page, wizard }) => {
    await page.addInitScript(() => {
      Object.assign(navigator, {
        canShare: () => true,
        share: () => Promise.reject(new DOMException('never', 'NotAllowedError')),
      });
    });
    await wizard.openResult(outage());
    const first = wizard.main.locator('.take-main button').first();
    await expect(first).toHaveText(wizard.say('take.share'));
    await first.click();
    await expect(wizard.words('take.tap')).toBeVisible();
    await first.click();
    await expect(wizard.words('take.shareRefused')).toBeVisible();
  });
});
