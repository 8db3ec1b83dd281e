import { expect } from '@playwright/test';
import type { Language } from '../../src/i18n/index.ts';
import { outage } from '../support/claims.ts';
import { expectFile } from './claim-file.ts';
import { draftOf } from './draft.ts';
import { test } from './fixtures.ts';
import { text, whole } from './texts.ts';
import { answered, typedFor } from './typed.ts';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Language, string>;
/** What is fetched ahead for every page after the start. */
const parts = ['/Journey-', '/refund-policy-', '/fr-start-', '/fr-journey-', '/en-start-', '/en-journey-'];

for (const [language, locale] of Object.entries(locales) as [Language, string][]) {
  test.describe(`begun in ${language}`, () => {
    test.use({ locale });

    test(`once the start page was touched in ${language}, the 8 steps, 2 switches of language, the file and the message need no connection`, async ({
      context,
      page,
      wizard,
    }) => {
      wizard.language = language;
      const finished: string[] = [];
      page.on('requestfinished', (request) => finished.push(request.url()));
      await wizard.open();
      await wizard.heading.hover();
      await expect.poll(() => parts.filter((part) => !finished.some((url) => url.includes(part)))).toEqual([]);
      await page.waitForLoadState('networkidle');
      await context.setOffline(true);

      await wizard.link('action.begin').click();
      await wizard.answerAll(typedFor.outage, 'problem', 'equipment');
      await wizard.switchLanguage();
      await wizard.isAt('equipment', typedFor.outage);
      await wizard.switchLanguage();
      await wizard.answerAll(typedFor.outage, 'equipment');
      await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
      const file = await wizard.download();
      expectFile(file.text, { language, verdict: 'eligible', because: ['4.1'], claim: answered('outage') });
      await expect(wizard.message).toHaveValue(/CMD-48213/);
    });
  });
}

test.describe('while there is no connection', () => {
  test.use({ complaint: /^(?:TypeError: )?Failed to (?:load resource: |fetch dynamically imported module: )/ });

  test('language, file and PDF that failed to load come once there is a connection', async ({
    context,
    page,
    wizard,
  }) => {
    await wizard.open();
    await page.waitForLoadState('networkidle');
    const tried = async (failing: () => Promise<void>) => {
      await context.setOffline(true);
      await failing();
      await context.setOffline(false);
    };
    await tried(async () => {
      await wizard.languageSwitch.click();
      await expect(wizard.words('app.languageFailed')).toBeVisible();
    });
    await wizard.switchLanguage();

    const answers = draftOf(outage(), 'fr');
    await tried(async () => {
      await wizard.openFile(answers);
      await expect(wizard.words('openFault.not-loaded')).toBeVisible();
    });
    // What the policies came to is only forgotten after a second.
    await expect(async () => {
      await wizard.openFile(answers);
      await expect(wizard.heading).toHaveText(wizard.say('step.review'), { timeout: 2000 });
    }).toPass();

    await wizard.seeResult();
    await tried(async () => {
      await wizard.button('take.pdf').click();
      await expect(wizard.words('take.failed')).toBeVisible();
    });
    expect((await wizard.download('take.pdf')).name).toMatch(/\.pdf$/);
  });
});

const deployments = {
  'answers 404': { status: 404, contentType: 'text/plain', body: 'Not found' },
  'is a page with status 200': {
    status: 200,
    contentType: 'text/html',
    body: '<!doctype html><title>Boutique</title>',
  },
};

test.describe('after a new deployment', () => {
  test.use({
    complaint: /^(?:TypeError: )?Failed to (?:load (?:resource|module script): |fetch dynamically imported module: )/,
  });

  for (const [title, answer] of Object.entries(deployments)) {
    test(`1 part of the old page that ${title} is told, and the answers that are said to be kept are there after a reload`, async ({
      page,
      wizard,
    }) => {
      await page.route('**/Journey-*.js*', (route) => route.fulfill(answer));
      await wizard.resume(outage());
      await expect(wizard.words('start.draft.title')).toBeVisible();
      await wizard.link('action.resume').click();
      await expect(wizard.heading).toHaveText(wizard.say('app.chunkFailed.title'));
      await expect(wizard.words('app.chunkFailed.device')).toBeVisible();
      await page.unroute('**/Journey-*.js*');
      await wizard.button('app.chunkFailed.reload').click();
      await wizard.isAtResult();
      await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
    });
  }

  test('an entry script that answers 404 is told in 2 languages by the page itself', async ({ page }) => {
    await page.route('**/assets/index-*.js', (route) => route.fulfill(deployments['answers 404']));
    await page.goto('./');
    const notice = page.locator('#load-failed');
    await expect(notice).toBeHidden();
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await expect(notice).toBeVisible();
    await expect(notice.getByText(whole(text('fr', 'app.chunkFailed.body')))).toBeVisible();
    await expect(notice.getByText(whole(text('en', 'app.chunkFailed.body')))).toBeVisible();
  });
});
