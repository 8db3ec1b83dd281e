import { expect } from '@playwright/test';
import refundPolicy from '../../src/policy/refund-policy.json' with { type: 'json' };
import secondShop from '../fixtures/second-shop.json' with { type: 'json' };
import { outage, playback, type Changes } from '../support/claims.ts';
import { expectAccessible } from './audit/audit.ts';
import { parseFile } from './claim-file.ts';
import { DRAFT, draftOf } from './draft.ts';
import { test } from './fixtures.ts';
import type { HostPage, Served } from './host.ts';
import { keptBy } from './kept.ts';
import { oneByOne } from './one-by-one.ts';
import { drawn } from './share.ts';
import { whole } from './texts.ts';
import type { WizardPage } from './wizard.ts';

const languages = ['fr', 'en'] as const;
const locales = { fr: 'fr-FR', en: 'en-GB' };

/** The built-in policy with other words and another speed for 4K, as a shop would edit its file. */
const version = (name: string, knownSince: string, mbps: number) => ({
  ...refundPolicy,
  version: name,
  knownSince,
  parameters: { ...refundPolicy.parameters, bandwidth4k: { ...refundPolicy.parameters.bandwidth4k, value: mbps } },
});
/** Nothing plays well at this many Mb/s, and support has not said yet whose fault it is: their number decides. */
const slow = (mbps: number, changes: Changes = {}) =>
  playback({ 'connection.mbps': mbps, 'support.diagnosis': 'pending', ...changes });
const record = (wizard: WizardPage, key: 'order' | 'today' | 'oldest', since: string) =>
  wizard.main.getByRole('paragraph').filter({ hasText: wizard.say(`document.version.${key}`, { since }) });
/** A row of what would change the result. */
const change = (wizard: WizardPage, text: string) =>
  wizard
    .section('change.title')
    .getByRole('term')
    .filter({ hasText: whole(text) });

const ways: readonly { title: string; give: (host: HostPage) => Promise<void> }[] = [
  { title: 'at an address', give: (host) => host.gives({ served: { 'ardenne.json': { json: secondShop } } }) },
  { title: 'in the page', give: (host) => host.gives({ inline: [JSON.stringify(secondShop, null, 2)] }) },
];

for (const { title, give } of drawn(ways)) {
  test.describe(`the policy of another shop, ${title},`, () => {
    test('excludes by its own article what is below its own speed, in both languages', async ({ host, wizard }) => {
      await give(host);
      await wizard.openResult(playback({ 'connection.mbps': 45 }));
      await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
      await wizard.cites(['B4.2']);
      await expect(wizard.main.getByText(/40\sMb\/s en Premium, 50\sMb\/s en 4K/).first()).toBeVisible();
      await expect(change(wizard, 'Si « Débit » devient « 50 Mb/s ou plus »')).toBeVisible();
      await expect(record(wizard, 'order', '1er janvier 2026')).toContainText('canal-ardenne.example/remboursements');
      await expect(
        wizard.main
          .getByText(/heure de Bruxelles/)
          .filter({ visible: true })
          .first(),
      ).toBeVisible();
      const { text } = await wizard.download();
      expect(parseFile(text)).toMatchObject({
        policy: { id: 'canal-ardenne.example/remboursements', version: '2026-1', chosenBy: 'order' },
        assessment: { verdict: 'unlikely', because: ['B4.2'] },
      });

      await wizard.switchLanguage();
      await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
      await expect(wizard.main.getByText(/40\sMb\/s for Premium, 50\sMb\/s for 4K/).first()).toBeVisible();
      await wizard.cites(['B4.2']);
      const page = await wizard.main.innerText();
      for (const stranger of [/article 9\.1/i, /25\sMb\/s/, /Paris/, /iptv/i]) expect(page).not.toMatch(stranger);
    });

    test('says its own speed beside the question, and admits it by its own article', async ({ host, wizard }) => {
      await give(host);
      await wizard.resume(playback({ 'connection.mbps': 45 }), '#/equipment');
      await expect(wizard.main.getByText(whole('La formule 4K demande 50 Mb/s (article B4.2).'))).toBeVisible();
      await wizard.answer({ 'connection.mbps': '50' });
      await wizard.page.goto('./#/result');
      await wizard.isAtResult();
      await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
      await wizard.cites(['B4.1']);
    });

    test('lets an outage be claimed after its own hours, on its own clocks', async ({ host, wizard }) => {
      await give(host);
      await wizard.openResult(outage({ 'outage.startedAt': '2026-11-23T02:00:00+01:00' }));
      await expect(wizard.heading).toHaveText(whole('Pas encore : lundi 23 novembre à 14 h'));
      await wizard.cites(['B1.1']);
    });
  });
}

test('a policy is never taken from the address that somebody opens', async ({ host, wizard }) => {
  await wizard.resume(slow(25));
  await host.gives({});
  const address = 'data-policy=policies/evil.json&policy=policies/evil.json';
  await wizard.page.goto(`./?${address}#/result?${address}`);
  await wizard.isAtResult();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.conditional'));
  await wizard.cites(['4.4']);
  expect(host.takeAsked()).toEqual([]);
});

type Broken = { title: string; served: Served; lines: Readonly<Record<'fr' | 'en', readonly string[]>> };
const { value: _, ...withoutValue } = refundPolicy.parameters.bandwidth4k;
const mistakes: Broken = {
  title: 'a document with mistakes',
  served: {
    json: {
      ...refundPolicy,
      knownSinc: '2026-11-01',
      shop: { ...refundPolicy.shop, name: '' },
      parameters: { ...refundPolicy.parameters, bandwidth4k: withoutValue },
    },
  },
  lines: {
    fr: [
      'policies/shop.json /knownSinc : ce champ n’existe pas',
      'policies/shop.json /shop/name : ',
      'policies/shop.json /parameters/bandwidth4k/value : ce champ manque',
    ],
    en: [
      'policies/shop.json /knownSinc: there is no such field',
      'policies/shop.json /shop/name: ',
      'policies/shop.json /parameters/bandwidth4k/value: this is missing',
    ],
  },
};
const broken: readonly Broken[] = [
  mistakes,
  {
    title: 'an article that is not there',
    served: { json: { ...refundPolicy, grounds: { ...refundPolicy.grounds, playback: '44' } } },
    lines: {
      fr: ['policies/shop.json /grounds/playback : aucun article ne porte le numéro « 44 »'],
      en: ['policies/shop.json /grounds/playback: no article has the number “44”'],
    },
  },
  {
    title: 'a page that says 404',
    served: { status: 404 },
    lines: {
      fr: ['policies/shop.json : ce fichier n’a pas pu être chargé'],
      en: ['policies/shop.json: this file could not be loaded'],
    },
  },
  {
    title: 'a server that does not answer',
    served: 'no answer',
    lines: {
      fr: ['policies/shop.json : ce fichier n’a pas pu être chargé'],
      en: ['policies/shop.json: this file could not be loaded'],
    },
  },
  {
    title: 'a page of HTML',
    served: { text: '<!doctype html><title>Bienvenue</title>' },
    lines: {
      fr: ['policies/shop.json : ce fichier n’est pas du JSON'],
      en: ['policies/shop.json: this file is not JSON'],
    },
  },
];

/** Every kind of space is one. */
const spaced = (text: string) => text.replaceAll(/\s+/g, ' ');

async function expectFaults(wizard: WizardPage, host: HostPage, lines: readonly string[]): Promise<void> {
  const told = wizard.root.getByRole('listitem');
  await wizard.words('policyFault.integrator').click();
  await oneByOne(lines, (line) => expect(told.filter({ hasText: line })).toBeVisible());
  await expect(wizard.root.locator('details').getByRole('listitem')).toHaveCount(lines.length);
  const complaints = host.complaints.map(spaced);
  for (const line of lines) expect(complaints.filter((each) => each.startsWith(`Recevable: ${line}`))).not.toEqual([]);
}

test.describe('a policy that cannot be used:', () => {
  test.use({ complaint: /^Recevable: (?:policies\/shop\.json|#2)|^Failed to load resource: / });

  for (const language of drawn(languages)) {
    test.describe(`in ${language},`, () => {
      test.use({ locale: locales[language] });

      for (const { title, served, lines } of broken) {
        test(`${title} stops the wizard, and leaves the draft as it was`, async ({ host, page, wizard }) => {
          wizard.language = language;
          const draft = draftOf(outage());
          await wizard.leave(DRAFT, draft);
          await host.gives({ served: { 'shop.json': served } });
          await page.goto('./#/review');
          await expect(wizard.words('policyFault.title.stop')).toBeVisible();
          await expect(wizard.words('policyFault.customer')).toBeVisible();
          await expectFaults(wizard, host, lines[language]);
          await expect(wizard.preview).toHaveCount(0);
          await expect(wizard.link('action.seeResult')).toHaveCount(0);
          await oneByOne(['start', 'order', 'result', 'solved'] as const, async (step) => {
            await page.goto(`./#/${step}`);
            await expect(wizard.words('policyFault.title.stop')).toBeVisible();
            await expect(wizard.root.getByRole('textbox').or(wizard.root.getByRole('radio'))).toHaveCount(0);
            await expect(wizard.link('action.resume')).toHaveCount(0);
          });
          await page.reload();
          await expect(wizard.words('policyFault.title.stop')).toBeVisible();
          expect(await keptBy(page)).toMatchObject({ drafts: [draft], copies: [], keys: [DRAFT], databases: [] });
        });
      }

      const { title, served, lines } = mistakes;
      test(`${title} may let the built-in policy stand in`, async ({ host, wizard }) => {
        wizard.language = language;
        await host.gives({ served: { 'shop.json': served }, onFault: 'built-in' });
        await wizard.resume(slow(18), '#/result');
        await expect(wizard.words('policyFault.title.built-in')).toBeVisible();
        await expect(wizard.words('policyFault.builtIn')).toBeVisible();
        await expect(wizard.words('policyFault.customer')).toHaveCount(0);
        await expectFaults(wizard, host, lines[language]);
        await wizard.isAtResult();
        await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
        await wizard.cites(['8.2', '9.1']);
        await wizard.page.goto('./#/equipment');
        await expect(wizard.words('policyFault.title.built-in')).toBeVisible();
        await wizard.holds({ 'connection.mbps': '18' });
      });

      test('axe finds nothing, stopped or with the built-in policy standing in', async ({ host, page, wizard }) => {
        wizard.language = language;
        await host.gives({ served: { 'shop.json': served } });
        await page.goto('./');
        await wizard.words('policyFault.integrator').click();
        await expectAccessible(page, 'stopped');
        await host.gives({ served: { 'shop.json': served }, onFault: 'built-in' });
        await page.reload();
        await wizard.isStart();
        await wizard.words('policyFault.integrator').click();
        await expectAccessible(page, 'built-in');
      });
    });
  }

  test('once it is mended, all answers are there, and are judged by it', async ({ host, page, wizard }) => {
    await wizard.leave(DRAFT, draftOf(slow(27)));
    await host.gives({ served: { 'shop.json': { text: '' } } });
    await page.goto('./#/result');
    await expect(wizard.words('policyFault.title.stop')).toBeVisible();
    await host.gives({ served: { 'shop.json': { json: version('2', '2026-01-01', 30) } } });
    await page.reload();
    await wizard.isAtResult();
    await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
    await expect(wizard.section('document.answers').getByText(whole('27 Mb/s'))).toBeVisible();
    expect(parseFile((await wizard.download()).text).claim).toEqual(slow(27));
  });

  test('of two in the page, the one that is no JSON is named by its place', async ({ host, page, wizard }) => {
    await host.gives({ inline: [JSON.stringify(refundPolicy), '{ "id": '] });
    await page.goto('./');
    await expect(wizard.words('policyFault.title.stop')).toBeVisible();
    await wizard.words('policyFault.integrator').click();
    await expect(
      wizard.root.getByRole('listitem').filter({ hasText: '#2 : ce fichier n’est pas du JSON' }),
    ).toBeVisible();
  });
});

test.describe('of two versions,', () => {
  const two = {
    'new.json': { json: version('2026', '2026-10-01', 30) },
    'old.json': { json: version('2025', '2025-06-01', 25) },
  };

  test('that of the day of the order judges, and the result and the file say why', async ({ host, wizard }) => {
    await host.gives({ served: two });
    await wizard.openResult(slow(27, { 'order.months': 24 }));
    expect(host.takeAsked().toSorted()).toEqual(['new.json', 'old.json']);
    await expect(wizard.heading).toHaveText(wizard.say('verdict.conditional'));
    await expect(record(wizard, 'order', '1er juin 2025')).toBeVisible();
    expect(parseFile((await wizard.download()).text)).toMatchObject({
      policy: { version: '2025', chosenBy: 'order' },
      assessment: { verdict: 'conditional' },
    });

    // Ordered after the change: the same speed is too little.
    await wizard.changeLink('order.purchasedOn').click();
    await wizard.answer({ 'order.purchasedOn': '5 10 2026', 'access.activatedOn': '5 10 2026' });
    await wizard.button('action.saveChange').click();
    await wizard.isAtResult();
    await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
    await expect(change(wizard, 'Si « Débit » devient « 30 Mb/s ou plus »')).toBeVisible();
    await expect(record(wizard, 'order', '1er octobre 2026')).toBeVisible();
    // Nothing has changed but an answer.
    await expect(wizard.words('policy.changed.title')).toHaveCount(0);
    expect(parseFile((await wizard.download()).text)).toMatchObject({
      policy: { version: '2026', chosenBy: 'order' },
      assessment: { verdict: 'unlikely', because: ['8.2', '9.1'] },
    });

    // Ordered before any version that is known.
    await wizard.changeLink('order.purchasedOn').click();
    await wizard.answer({ 'order.purchasedOn': '3 5 2025', 'access.activatedOn': '3 5 2025' });
    await wizard.button('action.saveChange').click();
    await wizard.isAtResult();
    await expect(wizard.heading).toHaveText(wizard.say('verdict.conditional'));
    await expect(record(wizard, 'oldest', '1er juin 2025')).toBeVisible();
    expect(parseFile((await wizard.download()).text)).toMatchObject({
      policy: { version: '2025', chosenBy: 'oldest' },
    });
  });

  test('that of the day of the order is named in the equipment step', async ({ host, wizard }) => {
    await host.gives({ served: two });
    await wizard.resume(slow(27), '#/equipment');
    await expect(wizard.main.getByText(/idéalement\s» 25\sMb\/s ou plus/)).toBeVisible();
    await expect(wizard.preview.locator('.status')).toHaveText(wizard.say('verdict.conditional'));
    await wizard.page.goto('./#/order');
    await wizard.answer({ 'order.purchasedOn': '5 10 2026', 'access.activatedOn': '5 10 2026' });
    await wizard.page.goto('./#/equipment');
    await expect(wizard.main.getByText(/idéalement\s» 30\sMb\/s ou plus/)).toBeVisible();
    await expect(wizard.preview.locator('.status')).toHaveText(wizard.say('verdict.unlikely'));
  });
});

test.describe('an attribute left empty', () => {
  test.use({ complaint: /^Recevable: / });

  test('is told as a fault, and is no reason to judge by somebody else’s policy', async ({ host, page, wizard }) => {
    await host.gives({ named: '' });
    await page.goto('#/');
    await expect(wizard.heading).toHaveText(wizard.say('policyFault.title.stop'));
    await wizard.main.getByText(wizard.say('policyFault.integrator')).click();
    const fault = { term: 'data-policy', value: wizard.say('policyFault.code.empty') };
    await expect(wizard.main.getByRole('listitem')).toHaveText([wizard.say('common.row', fault)]);
    expect(host.complaints).toHaveLength(1);
  });
});

test.describe('a draft that one version judged, opened again under another,', () => {
  for (const language of drawn(languages)) {
    test(`says in ${language} what became of the result, once, and is judged anew`, async ({ host, page, wizard }) => {
      wizard.language = language;
      await host.gives({ served: { 'shop.json': { json: version('1', '2026-01-01', 25) } } });
      await wizard.openResult(slow(27, { description: 'CMD 48213' }));
      await expect(wizard.heading).toHaveText(wizard.say('verdict.conditional'));
      await expect(wizard.words('policy.changed.title')).toHaveCount(0);
      await page.reload();
      await expect(wizard.heading).toHaveText(wizard.say('verdict.conditional'));
      await expect(wizard.words('policy.changed.title')).toHaveCount(0);

      await host.gives({ served: { 'shop.json': { json: version('2', '2026-01-01', 30) } } });
      await page.reload();
      await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
      await expect(wizard.words('policy.changed.title')).toBeVisible();
      const notice = wizard.main.locator('.notice').filter({ hasText: wizard.say('policy.changed.title') });
      await expect(notice).toContainText(spacedPattern('1', '2'));
      const articles = { fr: ['Article 4.4', 'Articles 8.2 et 9.1'], en: ['Article 4.4', 'Articles 8.2 and 9.1'] };
      const [before = '', now = ''] = articles[language];
      await expect(notice.getByRole('listitem')).toHaveText([
        new RegExp(`${sourceOf(wizard.say('verdict.conditional'))}.*${before}`),
        new RegExp(`${sourceOf(wizard.say('verdict.unlikely'))}.*${now}`),
      ]);
      await expectAccessible(page, 'the result under a changed policy');

      await page.reload();
      await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
      await expect(wizard.words('policy.changed.title')).toHaveCount(0);
      await page.goto('./#/review');
      await expect(wizard.link('action.seeResult')).toBeVisible();
      await expect(wizard.words('policy.changed.title')).toHaveCount(0);
    });
  }

  test('says in one sentence that the result is the same, and can be closed', async ({ host, page, wizard }) => {
    await host.gives({ served: { 'shop.json': { json: version('1', '2026-01-01', 25) } } });
    await wizard.resume(playback(), '#/review');
    await expect(wizard.link('action.seeResult')).toBeVisible();
    await host.gives({ served: { 'shop.json': { json: version('2', '2026-01-01', 30) } } });
    await page.reload();
    await expect(wizard.words('policy.changed.title')).toBeVisible();
    const verdict = wizard.say('policy.changed.withArticles', {
      verdict: wizard.say('verdict.eligible'),
      articles: 'Article 4.4',
    });
    await expect(wizard.words('policy.changed.same', { verdict })).toBeVisible();
    await wizard.button('policy.changed.close').click();
    await expect(wizard.words('policy.changed.title')).toHaveCount(0);
  });
});

const sourceOf = (text: string) => whole(text).source.slice(1, -1);
/** "… by version 1 … by version 2". */
const spacedPattern = (before: string, now: string) => new RegExp(`version\\s${before}\\b.*version\\s${now}\\b`);
