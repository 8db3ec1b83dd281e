import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { referenceOf } from '../../src/claim/reference.ts';
import type { Key } from '../../src/i18n/index.ts';
import { claimOf, outage, playback } from '../support/claims.ts';
import { latin1, readPages, readPdf } from '../support/pdf.ts';
import { draftOf } from './draft.ts';
import { test } from './fixtures.ts';
import { isDrawn } from './share.ts';
import { openBeside } from './keeping.ts';
import { keptBy } from './kept.ts';
import { oneByOne } from './one-by-one.ts';
import { WizardPage } from './wizard.ts';

/** What a button hands over: the name of the file, and its bytes. */
async function taken(wizard: WizardPage, key: Key): Promise<{ name: string; bytes: Uint8Array }> {
  const coming = wizard.page.waitForEvent('download');
  await wizard.button(key).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

const STEM = `${referenceOf(playback())}-image-CMD-48213-2026-11-23`;

const handOver = (wizard: WizardPage, language: 'fr' | 'en' | 'both') =>
  wizard.main.getByRole('radio', { name: wizard.say(`take.language.${language}`), exact: true }).check();

/** Without white space, which a page and paper lay out each in its own way. */
const bare = (text: string) => text.replaceAll(/\s/g, '');

/** What each section of the result says, without what there is to press, and without pictures, which say it again. */
function shownBy(page: Page): Promise<string[]> {
  return page.locator('[id^="section-"]').evaluateAll((sections) =>
    sections.map((section) => {
      const copy = section.cloneNode(true) as HTMLElement;
      copy.querySelectorAll('.line, .change, figure:not(.quote)').forEach((each) => each.remove());
      const lists = copy.querySelectorAll('ol');
      lists.forEach((list) => [...list.children].forEach((item, at) => item.prepend(`${at + 1}.`)));
      return copy.textContent;
    }),
  );
}

for (const [index, [problem, claim]] of Object.entries(claimOf).entries()) {
  if (!isDrawn(index, 2)) continue;
  test(`the PDF of ${problem} says what the page says, character for character in 2 languages, and has the claim attached byte for byte`, async ({
    page,
    wizard,
  }) => {
    await wizard.openResult(claim({ 'connection.mbps': 24.8 }));
    await oneByOne(['fr', 'en'] as const, async (language) => {
      if (wizard.language !== language) await wizard.switchLanguage();
      await handOver(wizard, language);
      const { name, bytes } = await taken(wizard, 'take.pdf');
      expect(name).toBe(
        `${referenceOf(claim())}-${wizard.say(`take.fileProblem.${problem}` as Key)}-CMD-48213-2026-11-23.pdf`,
      );
      await expect(wizard.words('take.downloaded', { name })).toBeVisible();
      const { text, attachment } = await readPdf(bytes);
      expect(attachment).toBe((await wizard.download()).text);
      // The page begins with the answer, and the PDF with its own title and a summary.
      const said = bare(text);
      const shown = (await shownBy(page)).map(bare);
      expect(said.startsWith(bare(wizard.say('document.title')))).toBe(true);
      expect(shown.length).toBeGreaterThan(5);
      for (const section of shown) expect(said).toContain(section);
    });
  });
}

test('a customer who wrote in English hands over French, English or both, with their own words quoted as written', async ({
  wizard,
}) => {
  const own = 'The picture freezes every 5 minutes – “error 12”.';
  await wizard.openResult(playback({ description: own }));
  await wizard.switchLanguage();
  await handOver(wizard, 'fr');
  await expect(wizard.message).toHaveValue(new RegExp(`Bonjour,[^]*«\\s${own}\\s»`));
  const french = await readPdf((await taken(wizard, 'take.pdf')).bytes);
  expect(bare(french.text)).toContain(bare(`« ${own} »Cité tel que le client l’a écrit.`));
  expect(french.text).not.toContain('Refund claim');

  await handOver(wizard, 'both');
  await expect(wizard.message).toHaveValue(/Bonjour,[^]*———[^]*Hello,/);
  const both = await readPdf((await taken(wizard, 'take.pdf')).bytes);
  expect(bare(both.text).startsWith(bare(french.text))).toBe(true);
  expect(both.text).toContain('Refund claim');
  expect(both.pages).toBeGreaterThan(french.pages);
});

const picture = (text: string) => ({ name: `${text}.png`, mimeType: 'image/png' });

test('the ZIP holds the PDF, the JSON and the 2 screenshots that are still here, and opens again elsewhere with both', async ({
  browser,
  wizard,
}) => {
  await wizard.resume(playback(), '#/equipment?change=attachments');
  const drawn = await wizard.page.evaluate(() =>
    ['#123456', '#abcdef'].map((colour) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
      const context = canvas.getContext('2d');
      if (context) context.fillStyle = colour;
      context?.fillRect(0, 0, 40, 30);
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    }),
  );
  const files = drawn.map((data, index) => ({ ...picture(`écran-${index + 1}`), buffer: Buffer.from(data, 'base64') }));
  await wizard.box('attachments').setInputFiles(files);
  await expect(wizard.main.getByRole('listitem').filter({ hasText: 'écran-' })).toHaveCount(2);
  await wizard.page.goto('./#/result');
  await wizard.isAtResult();

  const { name, bytes } = await taken(wizard, 'take.zip');
  const entries = unzipSync(bytes);
  expect(Object.keys(entries).toSorted()).toEqual(
    [`${STEM}.json`, `${STEM}.pdf`, 'écran-1.png', 'écran-2.png'].toSorted(),
  );
  const { text } = await wizard.download();
  expect(new TextDecoder().decode(entries[`${STEM}.json`])).toBe(text);

  const paper = (await taken(wizard, 'take.pdf')).bytes;
  const nodes = (await readPages(paper)).flatMap((page) => page.nodes);
  const figures = nodes.filter(({ tags }) => tags.at(-1) === 'Figure');
  const named = ['écran-1.png', 'écran-2.png'].map((each, index) => ({ name: each, number: index + 1 }));
  expect(figures.map(({ spoken }) => spoken)).toEqual(named.map((each) => wizard.say('document.exhibitAlt', each)));
  expect(latin1(paper)).toMatch(/DCTDecode/);
  expect(latin1(paper)).not.toMatch(/Exif/);

  const context = await browser.newContext();
  const elsewhere = new WizardPage(await context.newPage(), 'fr');
  await elsewhere.open();
  await elsewhere.unfold('start-open');
  await elsewhere.fileInput.setInputFiles({ name, mimeType: 'application/zip', buffer: Buffer.from(bytes) });
  await elsewhere.isAt('review', { problem: 'playback' });
  await elsewhere.page.goto('./#/equipment?change=attachments');
  await expect(elsewhere.main.locator('img.thumbnail')).toHaveCount(2);
  // One that is left while it is read would be a resource that fails.
  for (const each of await elsewhere.main.locator('img.thumbnail').all()) {
    // oxlint-disable-next-line no-await-in-loop -- both are there
    await expect(each).toHaveJSProperty('complete', true);
  }
  await elsewhere.page.goto('./#/result');
  await elsewhere.isAtResult();
  expect((await elsewhere.download()).text).toBe(text);
  await context.close();

  await wizard.page.goto('./#/start');
  await openBeside(wizard, draftOf(outage()));
  expect((await keptBy(wizard.page)).pictures).toHaveLength(2);
});

test('a PDF and a ZIP without 1 screenshot that the claim lists say so', async ({ wizard }) => {
  const attachments = [{ name: 'écran.png', mediaType: 'image/png', bytes: 9, sha256: '0'.repeat(64) } as const];
  await wizard.openResult(playback({ attachments }));
  const { name, bytes } = await taken(wizard, 'take.zip');
  expect(Object.keys(unzipSync(bytes))).toHaveLength(2);
  const missing = wizard.say('take.missingPictures', { held: 0, listed: 1 });
  const paper = await readPdf((await taken(wizard, 'take.pdf')).bytes);
  expect(bare(paper.text)).toContain(bare(wizard.say('document.exhibitMissing', { number: 1, name: 'écran.png' })));
  await expect(wizard.main.getByText(missing)).toBeVisible();
  await wizard.button('take.zip').click();
  await expect(wizard.main.getByText(`${wizard.say('take.downloaded', { name })} ${missing}`)).toBeVisible();
});

test('the PDF opens again elsewhere, and gives the same JSON byte for byte', async ({ browser, wizard }) => {
  await wizard.openResult(playback({ 'connection.mbps': 18 }));
  const { name, bytes } = await taken(wizard, 'take.pdf');
  const { text } = await wizard.download();
  const context = await browser.newContext();
  const elsewhere = new WizardPage(await context.newPage(), 'fr');
  await elsewhere.open();
  await elsewhere.unfold('start-open');
  await elsewhere.fileInput.setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
  await elsewhere.isAt('review', { problem: 'playback' });
  await elsewhere.seeResult();
  expect((await elsewhere.download()).text).toBe(text);
  await context.close();
});

test('the deadlines that are still ahead go into a calendar, named in French', async ({ wizard }) => {
  await wizard.openResult(playback());
  const { name, bytes } = await taken(wizard, 'take.calendar');
  expect(name).toBe(`${STEM}.ics`);
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n ', '');
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).toContain('DTSTART;VALUE=DATE:20261202');
  expect(text).toContain('Fin de l’examen du dossier');
  expect(text).toContain('DTSTART;VALUE=DATE:20261222');
  expect(text).not.toContain('Première réponse du support');
});

test.describe('where files can be shared', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      const shared: string[] = [];
      Object.assign(window, { shared, isTooLate: true });
      Object.assign(navigator, {
        canShare: () => true,
        share: ({ files }: { files: File[] }) => {
          const [file] = files;
          const state = window as unknown as { isTooLate: boolean };
          if (state.isTooLate) {
            state.isTooLate = false;
            return Promise.reject(new DOMException('too late', 'NotAllowedError'));
          }
          shared.push(`${file?.name} ${file?.type}`);
          return Promise.resolve();
        },
      });
    });
  });

  test('the PDF is handed to another app, at the 2nd tap where the browser wants one', async ({ page, wizard }) => {
    await wizard.openResult(playback());
    await wizard.button('take.share').click();
    await expect(wizard.words('take.tap')).toBeVisible();
    await wizard.button('take.share').click();
    await expect(wizard.words('take.shared')).toBeVisible();
    const shared = await page.evaluate(() => (window as unknown as { shared: string[] }).shared);
    expect(shared).toEqual([`${STEM}.pdf application/pdf`]);
  });
});

test.describe('without the part that makes a PDF', () => {
  test.use({ complaint: /Failed to (?:load resource|fetch dynamically imported module)/ });

  test('the page says so in 1 sentence, the JSON is still to be had, and the PDF too once the part is there', async ({
    page,
    wizard,
  }) => {
    await page.route('**/write-pdf-*.js*', (route) => route.fulfill({ status: 404, body: '' }));
    await wizard.openResult(playback());
    await wizard.button('take.pdf').click();
    await expect(wizard.words('take.failed')).toBeVisible();
    const { name } = await taken(wizard, 'take.json');
    await expect(wizard.words('take.downloaded', { name })).toBeVisible();
    await page.unroute('**/write-pdf-*.js*');
    expect((await taken(wizard, 'take.pdf')).name).toBe(`${STEM}.pdf`);
  });
});

test.describe('inside another app', () => {
  test.use({ userAgent: 'Mozilla/5.0 (Linux; Android 14) Chrome/130 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/480.0]' });

  test('the page says beforehand that a download may come to nothing, with 1 address to open instead', async ({
    page,
    wizard,
  }) => {
    await wizard.resume(playback(), '#/result');
    await expect(wizard.words('take.mayDrop')).toBeVisible();
    await expect(wizard.main.getByRole('link', { name: page.url() })).toHaveAttribute('href', page.url());
  });
});

test('on a page of its own, nobody is told of downloads that may come to nothing', async ({ wizard }) => {
  await wizard.openResult(playback());
  await expect(wizard.button('take.pdf')).toBeVisible();
  await expect(wizard.words('take.mayDrop')).toHaveCount(0);
});

test('a customer whom support has refused gets the complaint of article 13.1 to copy; another does not', async ({
  context,
  page,
  wizard,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await wizard.openResult(playback({ 'support.outcome': 'refused' }));
  const complaint = wizard.main.getByRole('textbox', { name: wizard.say('take.complaint.title'), exact: true });
  await expect(complaint).toHaveValue(/13\.2/);
  await wizard.button('take.complaint.copy').click();
  await expect(wizard.words('take.copied')).toBeVisible();
  await expect(complaint).toHaveValue(await page.evaluate(() => navigator.clipboard.readText()));

  await wizard.page.goto('./#/support?change=support.outcome');
  await wizard.answer({ 'support.outcome': 'none' });
  await wizard.button('action.saveChange').click();
  await wizard.isAtResult();
  await expect(wizard.message).toBeVisible();
  await expect(complaint).toHaveCount(0);
});
