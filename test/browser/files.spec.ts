import { expect } from '@playwright/test';
import fileOfSchema1 from '../fixtures/claim-file-schema-1.json' with { type: 'json' };
import { claimOf, incompatibility, playback } from '../support/claims.ts';
import { checksumOf, parseFile } from './claim-file.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';
import { typedFor } from './typed.ts';
import { WizardPage } from './wizard.ts';

const rows = (wizard: WizardPage) => wizard.main.getByRole('definition').allInnerTexts();

for (const [problem, claim] of Object.entries(claimOf)) {
  test(`the file of ${problem}, opened on another device, brings every answer back and gives the same file again byte for byte`, async ({
    browser,
    wizard,
  }) => {
    await wizard.resume(claim({ 'connection.mbps': 24.8 }), '#/result');
    const verdict = await wizard.heading.innerText();
    const first = await wizard.download();
    await wizard.link('action.back').click();
    await wizard.isAt('review', { problem });
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

/** The file of a claim with 18 Mb/s, to be opened over a draft of an outage. */
async function fileAndDraft(wizard: WizardPage): Promise<{ text: string; draft: string | undefined }> {
  await wizard.resume(playback({ 'connection.mbps': 18 }), '#/result');
  const { text } = await wizard.download();
  await wizard.link('action.back').click();
  await wizard.changeLink('problem').click();
  await wizard.answer({ problem: 'dissatisfaction', description: 'Finalement, je n’en veux plus.' });
  await wizard.button('action.saveChange').click();
  await wizard.isAt('review', typedFor.dissatisfaction);
  await wizard.page.goto('./#/start');
  await expect(wizard.words('start.draft.title')).toBeVisible();
  return { text, draft: await wizard.stored() };
}

test('over a draft, a file with 18 Mb/s says what it holds and asks: cancelled, the draft stays; confirmed, it is replaced', async ({
  wizard,
}) => {
  const { text, draft } = await fileAndDraft(wizard);
  await wizard.openFile(text);
  const opened = { problem: wizard.say('choice.problem.playback'), date: '23 novembre 2026' };
  await expect(wizard.words('start.open.opened', opened)).toBeVisible();
  await expect(wizard.words('start.open.replace')).toBeVisible();
  expect(await wizard.stored()).toBe(draft);
  await wizard.root
    .getByRole('status')
    .getByRole('button', { name: wizard.say('action.cancel') })
    .click();
  await expect(wizard.words('start.open.replace')).toHaveCount(0);
  expect(await wizard.stored()).toBe(draft);

  await wizard.openFile(text);
  await wizard.button('start.open.confirm').click();
  await wizard.isAt('review', typedFor.playback);
  await wizard.seeResult();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
});

const withVerdict = (text: string, verdict: string) => {
  const file = parseFile(text);
  return JSON.stringify({ ...file, assessment: { ...file.assessment, verdict } }, null, 2);
};
const signed = (content: Record<string, unknown>) => JSON.stringify({ ...content, checksum: checksumOf(content) });

const refused: readonly {
  title: string;
  edit: (text: string) => string;
  reason: 'not-json' | 'foreign' | 'newer' | 'damaged' | 'too-large';
}[] = [
  { title: 'text that is no JSON', edit: () => 'Bonjour,\n{"problem": ', reason: 'not-json' },
  {
    title: 'a file cut off after half of its bytes',
    edit: (text) => text.slice(0, text.length / 2),
    reason: 'not-json',
  },
  { title: 'an empty file of 0 bytes', edit: () => '', reason: 'not-json' },
  { title: 'the JSON of another app', edit: () => '{"format":"panier","items":[1,2,3]}', reason: 'foreign' },
  { title: 'a verdict changed by hand', edit: (text) => withVerdict(text, 'eligible'), reason: 'damaged' },
  {
    title: 'a speed changed from 18 to 25 by hand',
    edit: (text) => text.replace('"mbps": 18', '"mbps": 25'),
    reason: 'damaged',
  },
  {
    title: 'a claim with a code that there is not, under a checksum that is right',
    edit: (text) => signed({ ...parseFile(text), claim: { problem: 'weather' } }),
    reason: 'damaged',
  },
  { title: 'the newer schema 3', edit: (text) => signed({ ...parseFile(text), schema: 3 }), reason: 'newer' },
  { title: 'a file of 600 kB', edit: (text) => text + ' '.repeat(600_000), reason: 'too-large' },
  {
    title: 'a file with "__proto__" in it',
    edit: (text) => text.replace('"claim": {', '"claim": { "__proto__": { "polluted": true },'),
    reason: 'not-json',
  },
];

test(`each of ${refused.length} files that are none is refused with its reason, and the draft is untouched`, async ({
  page,
  wizard,
}) => {
  const { text, draft } = await fileAndDraft(wizard);
  await oneByOne(refused, ({ title, edit, reason }) =>
    test.step(title, async () => {
      expect(edit(text)).not.toBe(text);
      await wizard.openFile(edit(text));
      await expect(wizard.words(`openFault.${reason}`)).toBeVisible();
      await expect(wizard.fileInput).toHaveAccessibleDescription(wizard.say(`openFault.${reason}`));
      await expect(wizard.words('start.open.replace')).toHaveCount(0);
      expect(await wizard.stored()).toBe(draft);
      await wizard.openFile(text);
      await expect(wizard.words('start.open.replace')).toBeVisible();
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
  await wizard.button('start.open.confirm').click();
  await wizard.isAt('review', { problem: 'incompatibility' });
  await wizard.seeResult();
  expect(parseFile((await wizard.download()).text).claim).toEqual(parseFile(text).claim);
});

test('a file opened on Monday 23 is judged anew on Wednesday 25, and says so: 41,58 € becomes 41,25 €', async ({
  page,
  wizard,
}) => {
  await wizard.resume(playback(), '#/result');
  await expect(wizard.section('document.remedies').getByText('= 41,58 €')).toBeVisible();
  const { text } = await wizard.download();
  await page.clock.setFixedTime(new Date('2026-11-25T09:00:00+01:00'));
  await page.goto('./#/start');
  await wizard.openFile(text);
  await wizard.button('start.open.confirm').click();
  await wizard.seeResult();
  await expect(wizard.section('document.remedies').getByText('= 41,25 €')).toBeVisible();
  const again = await wizard.download();
  expect(again.name).toBe('recevable-demande-2026-11-25.json');
  expect(parseFile(again.text)).toMatchObject({ createdAt: '2026-11-25T08:00:00.000Z' });
  expect(parseFile(again.text).claim).toEqual(playback());
});

test('a file of schema 1 opens with its 18 Mb/s and its screenshot, and is written anew in schema 2', async ({
  wizard,
}) => {
  await wizard.open();
  await wizard.openFile(JSON.stringify(fileOfSchema1));
  await wizard.isAt('review', typedFor.playback);
  // The hash that it holds is of the policy in another form, and tells nothing.
  await expect(wizard.words('policy.changed.title')).toHaveCount(0);
  await wizard.seeResult();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
  await wizard.cites(['8.2', '9.1']);
  const again = parseFile((await wizard.download()).text);
  expect(again).toMatchObject({ schema: 2, policy: { version: '1', chosenBy: 'oldest' } });
  expect(again.claim).toEqual(fileOfSchema1.claim);
});
