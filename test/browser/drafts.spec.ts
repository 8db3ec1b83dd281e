import { expect } from '@playwright/test';
import type { Attachment } from '../../src/claim/schema.ts';
import draftOfSchema1 from '../fixtures/draft-schema-1.json' with { type: 'json' };
import { outage, playback } from '../support/claims.ts';
import { expectFile } from './claim-file.ts';
import { test } from './fixtures.ts';
import { answered, typedFor } from './typed.ts';
import { DRAFT, draftOf } from './draft.ts';
import { typedIn } from './way.ts';

const SET_ASIDE = 'recevable:set-aside:1';

const unusable = [
  { title: 'a draft cut off after 40 bytes', text: draftOf(outage()).slice(0, 40), told: 'unreadable' },
  { title: 'a draft of the newer schema 3', text: '{"app":"recevable","schema":3,"é":[1, 2]}', told: 'newer' },
  { title: 'an object of another app with 1 key', text: '{ "theme": "sombre" }\n', told: 'unreadable' },
] as const;

for (const { title, text, told } of unusable) {
  test(`${title} is told, offered with the same bytes, and never written over`, async ({ page, wizard }) => {
    await wizard.leave(DRAFT, text);
    await wizard.open();
    await expect(wizard.words(`draft.setAside.${told}`)).toBeVisible();
    expect(await wizard.stored(SET_ASIDE)).toBe(text);
    const copy = await wizard.download('draft.setAside.download');
    expect(copy.text).toBe(text);
    expect(copy.name).toBe('recevable-demande-1.txt');

    await wizard.link('action.begin').click();
    await wizard.answer(typedIn('problem', typedFor.outage));
    await wizard.goOn();
    await wizard.isAt('order', typedFor.outage);
    expect(await wizard.stored(DRAFT)).toContain('"problem":"outage"');
    expect(await wizard.stored(SET_ASIDE)).toBe(text);

    await page.goto('./#/start');
    await page.reload();
    await expect(wizard.words('start.draft.title')).toBeVisible();
    await expect(wizard.words(`draft.setAside.${told}`)).toBeVisible();
    expect(await wizard.stored(SET_ASIDE)).toBe(text);
  });
}

test('a second draft that cannot be read goes beside the one that was set aside before', async ({ wizard }) => {
  await wizard.leave(SET_ASIDE, 'the first');
  await wizard.leave(DRAFT, 'the second');
  await wizard.open();
  await expect(wizard.words('draft.setAside.unreadable')).toHaveCount(2);
  expect(await wizard.stored(SET_ASIDE)).toBe('the first');
  expect(await wizard.stored('recevable:set-aside:2')).toBe('the second');
});

const refusals = {
  'a storage that is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
  'a storage that may not even be named': () => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  },
};

for (const [title, refuse] of Object.entries(refusals)) {
  test(`with ${title}, the 8 steps lead to the file all the same, and they say that nothing is saved`, async ({
    page,
    wizard,
  }) => {
    await page.addInitScript(refuse);
    await wizard.open();
    await wizard.link('action.begin').click();
    await wizard.answerAll(typedFor.outage);
    await expect(wizard.words('draft.unsaved')).toBeVisible();
    await expect(wizard.words('draft.saved')).toHaveCount(0);
    await wizard.seeResult();
    const { text } = await wizard.download();
    expectFile(text, { language: 'fr', verdict: 'eligible', because: ['4.1'], claim: answered('outage') });
  });
}

test('a storage that fills up on the way is told at the 2nd answer, and so is that it works again', async ({
  page,
  wizard,
}) => {
  await wizard.open('#/problem');
  await wizard.answer({ problem: 'outage' });
  await expect(wizard.words('draft.saved')).toBeVisible();
  await page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem') ?? {};
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    addEventListener('room', () => Object.defineProperty(Storage.prototype, 'setItem', own));
  });
  await wizard.answer({ problem: 'billing' });
  await expect(wizard.words('draft.unsaved')).toBeVisible();
  await expect(wizard.words('draft.saved')).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('room')));
  await wizard.answer({ problem: 'playback' });
  await expect(wizard.words('draft.saved')).toBeVisible();
  expect(await wizard.stored(DRAFT)).toContain('playback');
});

test('erasing asks first: cancelled, all 3 keys stay; confirmed, the 2 of ours are gone, and the shop’s are not', async ({
  page,
  wizard,
}) => {
  await wizard.leave('recevable-boutique', 'the shop’s');
  await wizard.leave('panier', 'the shop’s too');
  await wizard.leave(SET_ASIDE, 'nonsense');
  await wizard.resume(outage());
  const draft = await wizard.stored(DRAFT);

  await wizard.button('action.erase').click();
  await wizard.dialog.getByRole('button', { name: wizard.say('action.cancel') }).click();
  await expect(wizard.dialog).toBeHidden();
  expect(await wizard.stored(DRAFT)).toBe(draft);
  expect(await wizard.stored(SET_ASIDE)).toBe('nonsense');
  await expect(wizard.words('start.draft.title')).toBeVisible();

  await wizard.button('action.erase').click();
  await wizard.button('draft.erase.confirm').click();
  await expect(wizard.words('draft.erase.done')).toBeFocused();
  const keys = () => page.evaluate(() => Object.keys(localStorage).toSorted());
  expect(await keys()).toEqual(['panier', 'recevable-boutique']);
  await expect(wizard.link('action.begin')).toBeVisible();

  await page.reload();
  await expect(wizard.link('action.begin')).toBeVisible();
  expect(await keys()).toEqual(['panier', 'recevable-boutique']);
});

test('erasing that the browser refuses is told where the focus then is, and the draft is not said to be gone', async ({
  page,
  wizard,
}) => {
  await wizard.resume(outage());
  await page.evaluate(() => {
    Storage.prototype.removeItem = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await wizard.button('action.erase').click();
  await wizard.button('draft.erase.confirm').click();
  await expect(wizard.words('draft.erase.failed')).toBeFocused();
  await expect(wizard.words('draft.erase.done')).toHaveCount(0);
});

test('a draft of schema 1 opens with its 34 answers as typed, half a date and half an amount included, and in English as it was', async ({
  page,
  wizard,
}) => {
  wizard.language = 'en';
  await wizard.leave(DRAFT, JSON.stringify(draftOfSchema1));
  await wizard.open();
  await expect(wizard.words('start.draft.title')).toBeVisible();
  await expect(wizard.words('start.draft.body', { date: '22 November 2026' })).toBeVisible();
  await expect(wizard.button('draft.setAside.download')).toHaveCount(0);
  await wizard.link('action.resume').click();
  await wizard.isAt('order', { problem: 'playback' });
  await wizard.holds({ 'order.reference': 'CMD-48213', 'order.purchasedOn': '3 août', 'order.price': '59,' });
  await wizard.answer({ 'order.purchasedOn': '3 8 2026', 'order.price': '59.99' });
  await page.goto('./#/result');
  await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
  await expect(wizard.words('policy.changed.title')).toHaveCount(0);
  const { attachments } = draftOfSchema1.answers;
  const claim = playback({ 'connection.mbps': 18, attachments: attachments as Attachment[] });
  const { text } = await wizard.download();
  expectFile(text, { language: 'en', verdict: 'unlikely', because: ['8.2', '9.1'], claim });
});
