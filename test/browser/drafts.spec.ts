import { expect } from '@playwright/test';
import type { Attachment } from '../../src/claim/schema.ts';
import draftOfSchema1 from '../fixtures/draft-schema-1.json' with { type: 'json' };
import { outage, playback, without } from '../support/claims.ts';
import { expectFile } from './claim-file.ts';
import { DRAFT, draftOf } from './draft.ts';
import { failing, refused, requests } from './breaks.ts';
import { test } from './fixtures.ts';
import { keptBy } from './kept.ts';
import { oneByOne } from './one-by-one.ts';
import { whole } from './texts.ts';
import { answered, typedFor } from './typed.ts';
import { typedIn } from './way.ts';

const SET_ASIDE = 'recevable:set-aside:2026-11-20T09:00:00.000Z';

const unreadable = [
  { title: 'a draft that is cut off', text: draftOf(outage()).slice(0, 40) },
  { title: 'an object of another app', text: '{ "theme": "sombre" }\n' },
];

for (const { title, text } of unreadable) {
  test(`${title} is told, offered as it is, and copied aside`, async ({ page, wizard }) => {
    await wizard.leave(DRAFT, text);
    await wizard.open();
    await expect(wizard.words('draft.setAside.unreadable')).toBeVisible();
    expect(await wizard.stored()).toBe(text);
    const copy = await wizard.download('draft.setAside.download');
    expect(copy).toEqual({ name: 'recevable-brouillon-1.txt', text });

    await wizard.link('action.begin').click();
    await wizard.answer(typedIn('problem', typedFor.outage));
    await wizard.goOn();
    await wizard.isAt('order', typedFor.outage);
    await expect(wizard.words('draft.device')).toBeVisible();
    expect(await wizard.stored()).toContain('"problem":"outage"');
    expect(await wizard.storedAside()).toEqual([text]);

    await page.goto('./#/start');
    await page.reload();
    await expect(wizard.words('start.draft.title')).toBeVisible();
    await expect(wizard.words('draft.setAside.unreadable')).toBeVisible();
    expect((await wizard.download('draft.setAside.download')).text).toBe(text);
  });
}

test('a draft of a newer schema is never written over; answers beside it are a file', async ({ page, wizard }) => {
  const newer = '{"app":"recevable","schema":5,"é":[1, 2]}';
  await wizard.leave(DRAFT, newer);
  await wizard.open();
  await expect(wizard.words('draft.setAside.newer')).toBeVisible();
  await expect(wizard.words('draft.newer.body')).toBeVisible();
  expect((await wizard.download('draft.setAside.download')).text).toBe(newer);
  await wizard.link('action.begin').click();
  await wizard.answer({ problem: 'billing', description: 'Deux fois' });
  await expect(wizard.words('draft.nowhere')).toBeVisible();
  expect((await wizard.download('draft.download')).text).toContain('Deux fois');
  const { drafts, copies, keys, databases } = await keptBy(page);
  expect({ drafts, copies, keys, databases }).toEqual({ drafts: [newer], copies: [], keys: [DRAFT], databases: [] });
});

test('a second draft that cannot be read goes beside the one set aside before', async ({ wizard }) => {
  await wizard.leave(SET_ASIDE, 'the first');
  await wizard.leave(DRAFT, 'the second');
  await wizard.open('#/problem');
  await wizard.answer({ problem: 'outage' });
  await expect(wizard.words('draft.device')).toBeVisible();
  await wizard.page.goto('./#/start');
  await expect(wizard.words('draft.setAside.unreadable')).toHaveCount(2);
  expect((await wizard.storedAside()).toSorted()).toEqual(['the first', 'the second']);
});

const refusals = {
  'all storages full': [
    requests('put is over the quota'),
    failing('localStorage', 'setItem'),
    failing('sessionStorage', 'setItem'),
  ],
  'storages that may not even be named': [refused('indexedDB'), refused('localStorage'), refused('sessionStorage')],
};

for (const [title, breaks] of Object.entries(refusals)) {
  test(`with ${title}, all steps lead to the file`, async ({ page, wizard }) => {
    await oneByOne(breaks, async (breakIt) => void (await breakIt(page)));
    await wizard.open();
    await wizard.link('action.begin').click();
    await wizard.answerAll(typedFor.outage);
    await expect(wizard.words('draft.nowhere')).toBeVisible();
    await expect(wizard.words('draft.device')).toHaveCount(0);
    const { text } = await wizard.download();
    expectFile(text, { language: 'fr', verdict: 'eligible', because: ['4.1'], claim: answered('outage') });
  });
}

test('storages that fill up on the way are told, and so is one that works again', async ({ page, wizard }) => {
  await wizard.open('#/problem');
  await wizard.answer({ problem: 'outage' });
  await expect(wizard.words('draft.device')).toBeVisible();
  await page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem') ?? {};
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Storage.prototype.setItem = full;
    IDBObjectStore.prototype.put = full;
    addEventListener('room', () => Object.defineProperty(Storage.prototype, 'setItem', own));
  });
  await wizard.answer({ problem: 'billing' });
  await expect(wizard.words('draft.nowhere')).toBeVisible();
  await expect(wizard.words('draft.device')).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('room')));
  await wizard.answer({ problem: 'playback' });
  await expect(wizard.words('draft.device')).toBeVisible();
  await expect(wizard.words('draft.nowhere')).toHaveCount(0);
  await page.reload();
  await wizard.holds({ problem: 'playback' });
});

test('erasing asks first, and leaves nothing of ours and all of the shop’s', async ({ page, wizard }) => {
  await wizard.leave('recevable-boutique', 'the shop’s');
  await wizard.leave('panier', 'the shop’s too');
  await wizard.leave(SET_ASIDE, 'nonsense');
  await wizard.resume(outage());
  const before = await keptBy(page);
  expect(before).toMatchObject({ copies: ['nonsense'], drafts: [draftOf(outage(), 'fr')] });

  await wizard.button('action.erase').click();
  await wizard.dialog.getByRole('button', { name: wizard.say('action.cancel') }).click();
  await expect(wizard.dialog).toBeHidden();
  expect(await keptBy(page)).toEqual(before);
  await expect(wizard.words('start.draft.title')).toBeVisible();

  await wizard.button('action.erase').click();
  await wizard.button('draft.erase.confirm').click();
  await expect(wizard.words('draft.erase.done')).toBeFocused();
  const nothing = { drafts: [], copies: [], pictures: [], keys: ['panier', 'recevable-boutique'], databases: [] };
  expect(await keptBy(page)).toEqual(nothing);
  await expect(wizard.link('action.begin')).toBeVisible();

  await page.reload();
  await expect(wizard.link('action.begin')).toBeVisible();
  expect(await keptBy(page)).toEqual(nothing);
});

test('erasing that the browser refuses is told where the focus then is', async ({ page, wizard }) => {
  await failing('localStorage', 'removeItem')(page);
  await wizard.resume(outage());
  await wizard.button('action.erase').click();
  await wizard.button('draft.erase.confirm').click();
  await expect(wizard.words('draft.erase.failed')).toBeFocused();
  await expect(wizard.words('draft.erase.done')).toHaveCount(0);
});

test('a draft of schema 1 opens as typed, in its language, and is asked what is new', async ({ page, wizard }) => {
  wizard.language = 'en';
  await wizard.leave(DRAFT, JSON.stringify(draftOfSchema1));
  await wizard.open();
  await expect(wizard.words('start.draft.title')).toBeVisible();
  const kept = { date: '22 November 2026', until: '22 December 2026' };
  await expect(wizard.words('start.draft.device', kept)).toBeVisible();
  await expect(wizard.button('draft.setAside.download')).toHaveCount(0);
  await wizard.link('action.resume').click();
  await wizard.isAt('order', { problem: 'playback' });
  await wizard.holds({ 'order.reference': 'CMD-48213', 'order.purchasedOn': '3 août', 'order.price': '59,' });
  await wizard.answer({ 'order.purchasedOn': '3 8 2026', 'order.price': '59.99' });
  await wizard.goOn();
  await wizard.isAt('details', { problem: 'playback' });
  await wizard.answer(typedIn('details', typedFor.playback));
  await page.goto('./#/result');
  await wizard.isAt('support', { problem: 'playback' });
  await wizard.answer({ 'support.refundRequested': 'yes' });
  await page.goto('./#/result');
  await wizard.isAtResult();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
  await expect(wizard.words('policy.changed.title')).toHaveCount(0);
  const { attachments } = draftOfSchema1.answers;
  // Its consent to activation says nothing of the right of withdrawal.
  const claim = without(
    playback({ 'connection.mbps': 18, attachments: attachments as Attachment[] }),
    'access.withdrawalWaived',
  );
  const { text } = await wizard.download();
  expectFile(text, { language: 'en', verdict: 'eligible', because: ['4.4'], claim });
});

test('a draft whose result time has changed says so once, and why', async ({ page, wizard }) => {
  await wizard.openResult(outage({ 'outage.startedAt': '2026-11-23T02:00:00+01:00' }));
  await expect(wizard.heading).toHaveText(whole('Pas encore : mercredi 25 novembre à 2 h'));
  await expect(wizard.words('draft.device')).toBeVisible();
  // On Thursday it has lasted long enough.
  await page.clock.setFixedTime(new Date('2026-11-26T12:00:00+01:00'));
  await page.reload();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
  const notice = wizard.main.locator('.notice').filter({ hasText: wizard.say('policy.changed.time.title') });
  const said = (verdict: 'not-yet' | 'eligible') =>
    wizard.say('policy.changed.withArticles', { verdict: wizard.say(`verdict.${verdict}`), articles: 'Article 4.1' });
  await expect(notice.getByRole('listitem')).toHaveText([
    whole(wizard.say('policy.changed.before', { date: '23 novembre 2026', verdict: said('not-yet') })),
    whole(wizard.say('policy.changed.now', { verdict: said('eligible') })),
  ]);
  await expect(wizard.words('policy.changed.time.why')).toBeVisible();
  await expect(wizard.words('policy.changed.title')).toHaveCount(0);

  await page.reload();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
  await expect(notice).toHaveCount(0);
});
