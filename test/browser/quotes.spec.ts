import { expect } from '@playwright/test';
import { refundPolicy } from '../../src/policy/index.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { dissatisfaction, outage, playback } from '../support/claims.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';

const results: readonly { title: string; claim: Claim; articles: readonly string[] }[] = [
  { title: 'an outage', claim: outage(), articles: ['4', '4.1'] },
  {
    title: 'a slow line',
    claim: playback({ 'support.diagnosis': 'pending', 'connection.mbps': 18 }),
    articles: ['8', '8.2', '9.1', '4', '4.4'],
  },
  {
    title: 'a change of mind',
    claim: dissatisfaction({ 'access.withdrawalWaived': 'yes' }),
    articles: ['3', '8', '8.3'],
  },
];

for (const { title, claim, articles } of results) {
  test(`the result of ${title} quotes the policy in French, and renders it in English`, async ({ page, wizard }) => {
    await wizard.openResult(claim);
    const figures = wizard.main.getByRole('figure').filter({ has: page.getByRole('blockquote') });
    const quotes = figures.getByRole('blockquote');
    const rendered = figures.locator('blockquote ~ p');
    await expect(figures).toHaveCount(articles.length);
    await wizard.cites(articles);
    await expect(rendered).toHaveCount(0);

    const french = await quotes.getByRole('paragraph').allTextContents();
    const published = (number: string) => refundPolicy.articles.find((article) => article.number === number)?.text.fr;
    expect(french).toEqual(articles.flatMap(published));

    await wizard.switchLanguage();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(await quotes.getByRole('paragraph').allTextContents()).toEqual(french);
    await oneByOne([...articles.keys()], async (index) => {
      await expect(quotes.nth(index)).toHaveAttribute('lang', 'fr');
      await expect(figures.nth(index).locator('blockquote ~ p').first()).toBeVisible();
    });
    const english = await rendered.allTextContents();
    expect(english).toHaveLength(french.length);
    for (const paragraph of english) expect(french).not.toContain(paragraph);
  });
}

test('the language of page and button follow 2 switches, and stay over a reload', async ({ page, wizard }) => {
  await wizard.open();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(wizard.languageSwitch).toHaveAttribute('lang', 'en');
  await wizard.switchLanguage();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(wizard.languageSwitch).toHaveAttribute('lang', 'fr');
  await page.reload();
  await expect(wizard.heading).toHaveText(wizard.say('step.start'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await wizard.switchLanguage();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await wizard.isStart();
});
