import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import { referenceOf } from '../../src/claim/reference.ts';
import { writeZip } from '../../src/export/write-zip.ts';
import { claimOf, dissatisfaction, incompatibility, outage, playback } from '../support/claims.ts';
import { exif, ownPng, pngChunk, pngHeader, pngWith } from '../support/pictures.ts';
import { checksumOf, fileOf, parseFile } from './claim-file.ts';
import { test } from './fixtures.ts';
import { isDrawn } from './share.ts';
import { keptBy } from './kept.ts';
import { oneByOne } from './one-by-one.ts';
import { whole } from './texts.ts';
import { typedFor } from './typed.ts';
import { WizardPage } from './wizard.ts';

const rows = (wizard: WizardPage) => wizard.main.getByRole('definition').allInnerTexts();

for (const [index, [problem, claim]] of Object.entries(claimOf).entries()) {
  if (!isDrawn(index + 1, 2)) continue;
  test(`the file of ${problem}, opened elsewhere, brings back all and gives the same file`, async ({
    browser,
    wizard,
  }) => {
    await wizard.resume(claim({ 'connection.mbps': 24.8 }), '#/result');
    const verdict = await wizard.heading.innerText();
    const first = await wizard.download();
    await wizard.seeReview();
    const answers = await rows(wizard);
    expect(answers.length).toBeGreaterThan(50);

    const other = await browser.newContext();
    const elsewhere = new WizardPage(await other.newPage(), 'fr');
    await elsewhere.open();
    await elsewhere.openFile(first.text, first.name);
    await elsewhere.isAt('review', { problem });
    expect(await rows(elsewhere)).toEqual(answers);
    await elsewhere.seeResult();
    await expect(elsewhere.heading).toHaveText(verdict);
    expect(await elsewhere.download()).toEqual(first);
    await other.close();
  });
}

/** A line that is too slow for 4K. */
const slow = playback({ 'support.diagnosis': 'pending', 'connection.mbps': 18 });
const slowFile = fileOf(slow);
const edited = slowFile.replace('"mbps": 18', '"mbps": 25');

/** The start page over a draft, which is returned. */
async function overDraft(wizard: WizardPage): Promise<string | undefined> {
  await wizard.resume(dissatisfaction(), '#/problem');
  await wizard.answer({ description: 'Finalement, je n’en veux plus.' });
  await expect(wizard.words('draft.device')).toBeVisible();
  await wizard.page.goto('./#/start');
  await expect(wizard.words('start.draft.title')).toBeVisible();
  return wizard.stored();
}

test('a file opens beside the draft, which stays among the other claims', async ({ wizard }) => {
  const draft = await overDraft(wizard);
  await wizard.openFile(slowFile);
  await wizard.isAt('review', typedFor.playback);
  expect(await wizard.stored()).toBe(draft);
  await wizard.seeResult();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));

  await wizard.page.goto('./#/start');
  await expect(wizard.words('start.others.title')).toBeVisible();
  const other = wizard.say('choice.problem.dissatisfaction');
  await wizard.root.getByRole('button', { name: new RegExp(`${wizard.say('start.others.open')}.*${other}`) }).click();
  await wizard.isAtResult();
  await wizard.page.goto('./#/problem');
  await wizard.holds({ description: 'Finalement, je n’en veux plus.' });
});

test('a file of the claim that is open begins no other', async ({ wizard }) => {
  await wizard.openResult(slow);
  const { text } = await wizard.download();
  await wizard.page.goto('./#/start');
  await wizard.openFile(text);
  await wizard.isAt('review', typedFor.playback);
  await wizard.page.goto('./#/start');
  await expect(wizard.words('start.draft.title')).toBeVisible();
  await expect(wizard.words('start.others.title')).toHaveCount(0);
});

const withVerdict = (text: string, verdict: string) => {
  const file = parseFile(text);
  return JSON.stringify({ ...file, assessment: { ...file.assessment, verdict } }, null, 2);
};
const signed = (content: Record<string, unknown>) => JSON.stringify({ ...content, checksum: checksumOf(content) });

const refused: readonly {
  title: string;
  edit: (text: string) => string;
  reason: 'not-json' | 'no-claim' | 'foreign' | 'newer' | 'damaged' | 'too-large';
}[] = [
  { title: 'text that is no JSON', edit: () => 'Bonjour,\n{"problem": ', reason: 'not-json' },
  {
    title: 'a file cut off after half of its bytes',
    edit: (text) => text.slice(0, text.length / 2),
    reason: 'not-json',
  },
  { title: 'an empty file of 0 bytes', edit: () => '', reason: 'not-json' },
  { title: 'the JSON of another app', edit: () => '{"format":"panier","items":[1,2,3]}', reason: 'foreign' },
  { title: 'a ZIP file cut off', edit: (text) => `PK\u0003\u0004${text}`, reason: 'no-claim' },
  { title: 'a PDF with no claim in it', edit: () => '%PDF-1.7\n%%EOF', reason: 'no-claim' },
  { title: 'a verdict that there is not', edit: (text) => withVerdict(text, 'won'), reason: 'damaged' },
  {
    title: 'a claim with an unknown code, under a checksum that is right',
    edit: (text) => signed({ ...parseFile(text), claim: { problem: 'weather' } }),
    reason: 'damaged',
  },
  { title: 'the newer schema 5', edit: (text) => signed({ ...parseFile(text), schema: 5 }), reason: 'newer' },
  { title: 'a file of 600 kB', edit: (text) => text + ' '.repeat(600_000), reason: 'too-large' },
  {
    title: 'a file with "__proto__" in it',
    edit: (text) => text.replace('"claim": {', '"claim": { "__proto__": { "polluted": true },'),
    reason: 'not-json',
  },
];

test(`each of ${refused.length} files that are none is refused with its reason`, async ({ page, wizard }) => {
  const draft = await overDraft(wizard);
  await oneByOne(refused, ({ title, edit, reason }) =>
    test.step(title, async () => {
      expect(edit(slowFile)).not.toBe(slowFile);
      await wizard.openFile(edit(slowFile));
      await expect(wizard.words(`openFault.${reason}`)).toBeVisible();
      await expect(wizard.fileInput).toHaveAccessibleDescription(
        `${wizard.say('start.open.drop')} ${wizard.say(`openFault.${reason}`)}`,
      );
      expect(await wizard.stored()).toBe(draft);
      await wizard.openFile(edited);
      await expect(wizard.words('start.open.edited')).toBeVisible();
      await expect(wizard.words(`openFault.${reason}`)).toHaveCount(0);
    }),
  );
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});

test('a file in English from a browser in French opens the same claim, in French', async ({ wizard }) => {
  await wizard.resume(incompatibility(), '#/result');
  await wizard.switchLanguage();
  const { text } = await wizard.download();
  expect(parseFile(text)).toMatchObject({ language: 'en' });
  await wizard.switchLanguage();
  await wizard.page.goto('./#/start');
  await wizard.openFile(text);
  await wizard.isAt('review', { problem: 'incompatibility' });
  await wizard.seeResult();
  expect(parseFile((await wizard.download()).text).claim).toEqual(parseFile(text).claim);
});

test('a file opened 2 days later is judged anew, with the hours of outage since', async ({ page, wizard }) => {
  await wizard.openResult(outage());
  const hours = (formula: string) => wizard.section('document.remedies').getByText(whole(formula));
  await expect(hours('59,99 € × 136 h ÷ 8 760 h = 0,93 €')).toBeVisible();
  const { text } = await wizard.download();
  await page.clock.setFixedTime(new Date('2026-11-25T09:00:00+01:00'));
  await page.goto('./#/start');
  await wizard.openFile(text);
  await wizard.seeResult();
  await expect(hours('59,99 € × 181 h ÷ 8 760 h = 1,24 €')).toBeVisible();
  const again = await wizard.download();
  expect(again.name).toBe(`${referenceOf(outage())}-panne-CMD-48213-2026-11-25.json`);
  expect(parseFile(again.text)).toMatchObject({ createdAt: '2026-11-25T08:00:00.000Z' });
  expect(parseFile(again.text).claim).toEqual(outage());
});

const cancel = (wizard: WizardPage) =>
  wizard.root
    .locator('[aria-live]')
    .getByRole('button', { name: wizard.say('action.cancel') })
    .click();

test('a file changed by hand is told to be edited and asked about, even without a draft', async ({ wizard }) => {
  await wizard.open();
  await wizard.openFile(edited);
  const opened = { problem: wizard.say('choice.problem.playback'), date: '23 novembre 2026' };
  await expect(wizard.words('start.open.opened', opened)).toBeVisible();
  await expect(wizard.words('start.open.edited')).toBeVisible();
  await cancel(wizard);
  await expect(wizard.words('start.open.edited')).toHaveCount(0);
  expect(await wizard.stored()).toBeUndefined();

  await wizard.openFile(edited);
  await wizard.button('start.open.openEdited').click();
  await wizard.isAt('review', typedFor.playback);
  await expect(wizard.words('policy.changed.title')).toHaveCount(0);
  await wizard.seeResult();
  await expect(wizard.heading).not.toHaveText(wizard.say('verdict.unlikely'));
});

test('a file with another verdict is told to be edited, and its verdict not taken over', async ({ wizard }) => {
  const draft = await overDraft(wizard);
  await wizard.openFile(withVerdict(slowFile, 'eligible'));
  await expect(wizard.words('start.open.edited')).toBeVisible();
  expect(await wizard.stored()).toBe(draft);
  await wizard.button('start.open.openEdited').click();
  await wizard.isAt('review', typedFor.playback);
  await wizard.seeResult();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
});

test('a ZIP file with 2 of 3 pictures shows them, and which is missing, after a reload too', async ({
  page,
  wizard,
}) => {
  const names = ['noir.png', 'figé.png', 'perdu.png'];
  const attachments = names.map((name) => ({
    name,
    mediaType: 'image/png' as const,
    bytes: ownPng(name).length,
    sha256: createHash('sha256').update(ownPng(name)).digest('hex'),
  }));
  const files = [
    { name: 'demande.json', bytes: Buffer.from(fileOf({ ...slow, attachments })) },
    ...[...names.slice(0, 2), 'autre.png'].map((name) => ({ name, bytes: ownPng(name) })),
  ];
  const buffer = Buffer.from(writeZip(files, '2026-11-23T11:00:00.000Z'));
  await wizard.open();
  await wizard.unfold('start-open');
  await wizard.fileInput.setInputFiles({ name: 'sans extension', mimeType: '', buffer });
  await wizard.isAt('review', typedFor.playback);
  const expectShown = async () => {
    await expect(wizard.main.getByRole('listitem')).toHaveText(names.map((name) => new RegExp(`^${name} `)));
    const images = wizard.main.getByRole('listitem').locator('img');
    await expect
      .poll(() => images.evaluateAll((all) => all.map((each) => (each as HTMLImageElement).naturalWidth)))
      .toEqual([1, 1]);
    await expect(wizard.words('question.attachments.notHere')).toHaveCount(1);
  };
  await page.goto('./#/equipment');
  await expectShown();
  await expect
    .poll(async () => (await keptBy(page)).pictures.toSorted())
    .toEqual(
      attachments
        .slice(0, 2)
        .map(({ sha256 }) => sha256)
        .toSorted(),
    );
  await page.reload();
  await expectShown();
});

test('an opened picture is cleaned, and one of too many pixels left out', async ({ page, wizard }) => {
  const photo = pngWith(ownPng('photo'), pngChunk('eXIf', exif({ make: 'Apple', latitude: 48 })));
  const bomb = pngHeader(30_000, 30_000);
  const attachments = (
    [
      ['photo.png', photo],
      ['bomb.png', bomb],
    ] as const
  ).map(([name, bytes]) => ({
    name,
    mediaType: 'image/png' as const,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const files = [
    { name: 'demande.json', bytes: Buffer.from(fileOf({ ...slow, attachments })) },
    { name: 'photo.png', bytes: photo },
    { name: 'bomb.png', bytes: bomb },
  ];
  const buffer = Buffer.from(writeZip(files, '2026-11-23T11:00:00.000Z'));
  await wizard.open();
  await wizard.unfold('start-open');
  await wizard.fileInput.setInputFiles({ name: 'a.zip', mimeType: '', buffer });
  await wizard.isAt('review', typedFor.playback);
  await page.goto('./#/equipment');
  await expect(wizard.words('question.attachments.notHere')).toHaveCount(1);
  await expect.poll(async () => (await keptBy(page)).pictures).toHaveLength(1);
  const { pictures } = await keptBy(page);
  expect(pictures).not.toContain(attachments[0]?.sha256);
  const draft = JSON.parse((await wizard.stored()) ?? '{}') as { answers: { attachments: { sha256: string }[] } };
  expect(draft.answers.attachments.map(({ sha256 }) => sha256)).toContain(pictures[0]);
});

test('a file that is dropped on the section opens, and marks it while it is over it', async ({ page, wizard }) => {
  await wizard.open();
  expect(slowFile.length).toBeGreaterThan(2000);
  const dataTransfer = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'demande.json', { type: 'application/json' }));
    return transfer;
  }, slowFile);
  await wizard.unfold('start-open');
  const section = wizard.main.locator('section', { has: wizard.fileInput });
  await section.dispatchEvent('dragover', { dataTransfer });
  await expect(section).toHaveClass('drop over');
  await section.dispatchEvent('dragleave', { dataTransfer });
  await expect(section).toHaveClass('drop');
  await section.dispatchEvent('dragover', { dataTransfer });
  await section.dispatchEvent('drop', { dataTransfer });
  await wizard.isAt('review', typedFor.playback);
});
