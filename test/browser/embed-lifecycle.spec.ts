import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { openHost, wizardBehind, type Door } from './hosts.ts';
import { oneByOne } from './one-by-one.ts';
import { drawn } from './share.ts';
import { typedFor } from './typed.ts';
import { typedIn } from './way.ts';

const doors = ['claim-wizard', 'claim-wizard-frame'] as const satisfies readonly Door[];
const MOUNTS = 100;

/** Puts a new element where the first one was, waits for it to be ready, and takes it away; `times` times. */
const comeAndGo = (page: Page, door: Door, times: number) =>
  page.evaluate(
    async ({ name, count }) => {
      for (let turn = 0; turn < count; turn += 1) {
        const element = document.createElement(name);
        if (name === 'claim-wizard-frame') element.setAttribute('src', '../');
        const ready = new Promise((resolve) => element.addEventListener('claim-ready', resolve));
        document.querySelector('main')?.append(element);
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await ready;
        element.remove();
        // oxlint-disable-next-line no-await-in-loop -- what is put off until later is done by then
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    { name: door, count: times },
  );

/** What is there of listeners, nodes and heap once all garbage is gone. */
async function measured(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return {
    listeners: of('JSEventListeners'),
    documents: of('Documents'),
    nodes: of('Nodes'),
    heap: of('JSHeapUsedSize') / 1e6,
  };
}

/** All that an element could leave behind in the page, but for what it has saved. */
const traces = (page: Page) =>
  page.evaluate(async () => ({
    head: document.head.innerHTML,
    preloaded: document.querySelectorAll('link[rel=modulepreload], style').length,
    main: document.querySelector('main')?.outerHTML,
    body: document.body.childElementCount,
    sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
    globals: Object.keys(window),
    root: document.documentElement.getAttributeNames(),
    title: document.title,
    hash: window.location.hash,
    entries: window.history.length,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    locks: await navigator.locks.query().then(({ held, pending }) => [...(held ?? []), ...(pending ?? [])].length),
  }));

for (const door of drawn(doors)) {
  test(`<${door}> comes and goes many times, and leaves nothing behind`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto(`./hosts/plain-${door}.html`);
    await expect(wizardBehind(page, door).heading).toBeVisible();
    await page.evaluate((name) => document.querySelector(name)?.remove(), door);
    // What is loaded once, and what is compiled when it is first used, is no leak.
    await comeAndGo(page, door, 10);
    const [before, left] = [await measured(page), await traces(page)];
    await comeAndGo(page, door, MOUNTS);
    const after = await measured(page);
    expect(await traces(page)).toEqual(left);
    expect([left.locks, left.preloaded]).toEqual([0, 0]);
    expect(left.sheets).toBe(1);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    expect(after.documents).toBeLessThanOrEqual(before.documents);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 10);
    expect(after.heap - before.heap).toBeLessThan(2);
    const growth = (after.heap - before.heap).toFixed(2);
    console.log(
      `<${door}> ${MOUNTS} times: listeners ${before.listeners} → ${after.listeners}, nodes ${before.nodes} → ${after.nodes}, heap ${growth} MB more`,
    );
  });

  test(`moved or put back, <${door}> keeps its answers and its step`, async ({ page }) => {
    const wizard = await openHost(page, 'plain', door);
    await wizard.link('action.begin').click();
    const typed = typedIn('problem', typedFor.outage);
    await wizard.answer(typed);
    const move = (where: 'header' | 'main') =>
      page.evaluate(([name, target]) => document.querySelector(target)?.append(document.querySelector(name) ?? ''), [
        door,
        where,
      ] as const);
    await oneByOne(['header', 'main', 'header', 'main', 'header'] as const, async (where) => {
      await move(where);
      await wizard.holds(typed);
    });
    await expect(wizard.heading).toHaveText(wizard.say('step.problem'));

    await page.evaluate((name) => {
      const element = document.querySelector(name);
      element?.remove();
      setTimeout(() => document.querySelector('main')?.append(element ?? ''), 200);
    }, door);
    await expect(wizard.heading).toBeHidden();
    await wizard.holds(typed);
    await expect(wizard.heading).toHaveText(wizard.say('step.problem'));
  });

  test(`replaced while it loads, <${door}> is one wizard that may write`, async ({ page }) => {
    await openHost(page, 'plain', door);
    await page.evaluate(async (name) => {
      for (let turn = 0; turn < 20; turn += 1) {
        const old = document.querySelector(name);
        const element = document.createElement(name);
        if (name === 'claim-wizard-frame') element.setAttribute('src', '../');
        old?.replaceWith(element);
        // oxlint-disable-next-line no-await-in-loop -- one after the other, at different moments of loading
        await new Promise((resolve) => setTimeout(resolve, turn * 15));
      }
    }, door);
    const wizard = wizardBehind(page, door);
    await expect(wizard.heading).toBeVisible();
    await wizard.link('action.begin').click();
    await wizard.answer(typedIn('problem', typedFor.outage));
    await expect(wizard.words('draft.device')).toBeVisible();
    await expect(wizard.button('draft.elsewhere.action')).toHaveCount(0);
  });

  test(`put back while it loads, <${door}> is one wizard that may write`, async ({ page }) => {
    await page.goto(`./hosts/plain-${door}.html`);
    await page.evaluate(async (name) => {
      const [element, main] = [document.querySelector(name), document.querySelector('main')];
      for (const wait of [0, 20, 60, 120, 250, 500]) {
        element?.remove();
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await new Promise((resolve) => setTimeout(resolve, 0));
        main?.append(element ?? '');
        // oxlint-disable-next-line no-await-in-loop -- as above
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }, door);
    const wizard = wizardBehind(page, door);
    await expect(wizard.heading).toBeVisible();
    await expect(page.getByRole('link', { name: 'Ouvrir le questionnaire' })).toBeHidden();
    await wizard.link('action.begin').click();
    await wizard.answer(typedIn('problem', typedFor.outage));
    await expect(wizard.words('draft.device')).toBeVisible();
    const paper = await wizard.heading.evaluate(
      (heading) => getComputedStyle(heading.closest('.recevable') ?? heading).padding,
    );
    expect(paper).toBe('0px 8px');
  });

  test(`destroyed by its host, <${door}> saves first, and shows its link`, async ({ page }) => {
    const wizard = await openHost(page, 'plain', door);
    await wizard.link('action.begin').click();
    const typed = typedIn('problem', typedFor.outage);
    await wizard.answer(typed);
    await page.evaluate((name) => document.querySelector(name)?.destroy(), door);
    await expect(page.getByRole('link', { name: 'Ouvrir le questionnaire' })).toBeVisible();
    await expect(wizard.heading).toHaveCount(0);
    await expect.poll(() => traces(page).then(({ locks }) => locks)).toBe(0);
    await page.goto('./#/problem');
    await expect(page.getByRole('textbox').first()).toHaveValue(typed.description ?? '');
  });
}
