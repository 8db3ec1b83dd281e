import { randomBytes } from 'node:crypto';
import { expect } from '@playwright/test';
import { playback } from '../support/claims.ts';
import { ownPng, png, pngChunk, pngWith } from '../support/pictures.ts';
import { parseFile } from './claim-file.ts';
import { test } from './fixtures.ts';
import { keptPictures } from './kept-pictures.ts';

/** A picture of its own for each name, of `bytes` bytes at least. */
const picture = (name: string, bytes = 0) => ({
  name,
  mimeType: 'image/png',
  buffer: pngWith(ownPng(name), pngChunk('prVt', Buffer.alloc(bytes))),
});

test.beforeEach(({ wizard }) => wizard.resume(playback(), '#/equipment'));

test('a PNG is listed with name and size, survives a reload, and is noted in the file', async ({ page, wizard }) => {
  const noise = png(300, 300, () => [...randomBytes(3)] as [number, number, number]);
  await wizard.box('attachments').setInputFiles([{ ...picture('écran noir.png'), buffer: noise }]);
  const listed = wizard.main.getByRole('listitem').filter({ hasText: /écran noir\.png \(0,[234]\sMo\)/ });
  await expect(listed).toBeVisible();
  await page.reload();
  await expect(listed).toBeVisible();
  const [kept] = await keptPictures(wizard);
  await page.goto('./#/result');
  await wizard.isAtResult();
  const { text } = await wizard.download();
  expect(parseFile(text).claim.attachments).toEqual([
    { name: 'écran noir.png', mediaType: 'image/png', bytes: kept?.content.length, sha256: kept?.sha256 },
  ]);
});

test('a text file renamed .png is refused by its name, and the PNG beside it is kept', async ({ wizard }) => {
  const notes = { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('Bonjour') };
  await wizard.box('attachments').setInputFiles([notes, picture('vraie.png')]);
  const refusal = wizard.say('question.attachments.notAPicture', { name: 'notes.png' });
  await expect(wizard.question('attachments').getByText(refusal)).toBeVisible();
  await expect(wizard.box('attachments')).toHaveAccessibleDescription(new RegExp('notes.png'));
  await expect(wizard.main.getByRole('listitem')).toHaveText([/vraie\.png/]);
});

test('of 6 pictures 1 is refused; after one is removed another can be added', async ({ wizard }) => {
  const six = [1, 2, 3, 4, 5, 6].map((number) => picture(`capture-${number}.png`));
  await wizard.box('attachments').setInputFiles(six);
  await expect(wizard.words('question.attachments.tooMany', { max: 5 })).toBeVisible();
  await expect(wizard.main.getByRole('listitem')).toHaveCount(5);
  await wizard.button('question.attachments.remove', { name: 'capture-2.png' }).click();
  await expect(wizard.main.getByRole('listitem')).toHaveCount(4);
  await wizard.box('attachments').setInputFiles([picture('capture-7.png')]);
  await expect(wizard.words('question.attachments.tooMany', { max: 5 })).toHaveCount(0);
  await expect(wizard.main.getByRole('listitem').last()).toContainText('capture-7.png');
  await expect(wizard.main.getByRole('listitem')).toHaveCount(5);
});

const tooLarge = { name: 'affiche.png', size: '10 Mo' };
test('a picture over 10 MB is refused by its name, and one picked twice is listed once', async ({ wizard }) => {
  await wizard.box('attachments').setInputFiles([picture('affiche.png', 10_000_001)]);
  await expect(wizard.words('question.attachments.tooLarge', tooLarge)).toBeVisible();
  await wizard.box('attachments').setInputFiles([picture('capture.png')]);
  await wizard.box('attachments').setInputFiles([picture('capture.png')]);
  await expect(wizard.main.getByRole('listitem')).toHaveCount(1);
  await expect(wizard.words('question.attachments.tooLarge', tooLarge)).toHaveCount(0);
});
