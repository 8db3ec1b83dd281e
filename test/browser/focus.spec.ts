import { expect } from '@playwright/test';
import { outage, playback } from '../support/claims.ts';
import { steps } from '../../src/flow/step.ts';
import { test } from './fixtures.ts';
import { drawn } from './share.ts';
import { oneByOne } from './one-by-one.ts';
import { typedFor } from './typed.ts';
import { typedIn, wayOf } from './way.ts';

for (const language of drawn(['fr', 'en'] as const)) {
  test(`in ${language}, each move on focuses the heading, which the page’s title has`, async ({ page, wizard }) => {
    const typed = typedFor.outage;
    wizard.language = language;
    await wizard.resume({});
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect.poll(() => page.title()).toBe(`${wizard.say('step.start')} – Recevable`);
    await wizard.link('action.begin').click();
    const asking = wayOf(typed).filter((step) => Object.keys(typedIn(step, typed)).length > 0);
    await oneByOne(asking, async (step) => {
      await wizard.isAt(step, step === 'problem' ? {} : typed);
      await expect(wizard.heading).toBeFocused();
      await wizard.answer(typedIn(step, typed));
      await wizard.goOn();
    });
    await wizard.isAtResult();
    await expect(wizard.heading).toBeFocused();
    await expect.poll(() => page.title()).toBe(wizard.title(wizard.say('verdict.eligible')));
    await wizard.seeReview();
    await expect(wizard.heading).toBeFocused();
  });

  test(`in ${language}, the error summary takes the focus and leads to the fields`, async ({ page, wizard }) => {
    wizard.language = language;
    await wizard.resume({ problem: 'outage', description: 'x' }, '#/order');
    await wizard.answer({ 'access.received': 'yes' });
    await wizard.goOn();
    await expect(wizard.summary).toBeFocused();
    const start =
      language === 'fr' ? 'Erreur\u00a0: De quelle commande s’agit-il\u202f?' : 'Error: Which order is it about?';
    await expect.poll(() => page.title()).toContain(`${start} – `);
    const paths = [
      'order.reference',
      'order.purchasedOn',
      'order.price',
      'order.paymentMethod',
      'order.plan',
      'order.months',
      'access.activated',
    ] as const;
    await expect(wizard.summary.getByRole('link')).toHaveCount(7);
    await oneByOne([...paths.entries()], async ([index, path]) => {
      const link = wizard.summary.getByRole('link').nth(index);
      const message = wizard.say(`question.${path}.missing`);
      await expect(link).toHaveText(message);
      await expect(wizard.question(path)).toContainText(message);
      await link.click();
      await expect(wizard.box(path)).toBeFocused();
      await expect(wizard.box(path)).toBeInViewport();
    });

    await wizard.goOn();
    await expect(wizard.summary).toBeFocused();
    await wizard.answer(typedIn('order', typedFor.outage));
    await wizard.goOn();
    await wizard.isAt('details', typedFor.outage);
  });
}

test('on load, none of the 8 steps takes the focus or scrolls', async ({ page, wizard }) => {
  await wizard.resume(outage());
  await oneByOne(steps, async (step) => {
    await page.goto(`./#/${step}`);
    await page.reload();
    await expect(wizard.heading).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`#/${step}$`));
    expect(await wizard.place(), step).toMatchObject({ focus: 'BODY', scrolled: 0 });
  });
});

test('the 6 links back from the review to the start each put the focus on the heading', async ({ wizard }) => {
  const typed = typedFor.outage;
  await wizard.resume(outage(), '#/review');
  await oneByOne(['equipment', 'support', 'details', 'order', 'problem'] as const, async (step) => {
    await wizard.link('action.back').click();
    await wizard.isAt(step, typed);
    await expect(wizard.heading).toBeFocused();
  });
  await wizard.link('action.back').click();
  await wizard.isStart();
  await expect(wizard.heading).toBeFocused();
});

test('the link to the content skips the masthead, and the next Tab is the way back', async ({ page, wizard }) => {
  await wizard.resume(playback(), '#/order');
  await page.keyboard.press('Tab');
  await expect(wizard.link('app.skip')).toBeFocused();
  await expect(wizard.link('app.skip')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(wizard.main).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(wizard.link('action.back')).toBeFocused();
});
