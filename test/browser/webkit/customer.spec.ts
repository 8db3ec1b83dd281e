import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { questionAt } from '../../../src/claim/questions.ts';
import type { ClaimPath } from '../../../src/claim/path.ts';
import { findWebKit } from '../../../scripts/webkit.js';
import { stepOf } from '../../../src/flow/steps.ts';
import { outage } from '../../support/claims.ts';
import { png } from '../../support/pictures.ts';
import { DRAFT, draftOf } from '../draft.ts';
import { text } from '../texts.ts';
import { partsOfInstant, type Typed } from '../fill.ts';
import { typedFor } from '../typed.ts';
import { typedIn, wayOf } from '../way.ts';
import { openWebKit, type WebKit } from './driver.ts';

const test = base.extend<{ webkit: WebKit }>({
  // oxlint-disable-next-line no-empty-pattern -- it needs no other fixture, and Playwright insists on a pattern.
  webkit: async ({}, give) => {
    const webkit = await openWebKit(findWebKit() ?? '');
    await give(webkit);
    await webkit.close();
  },
});

/** Answers one question through its control, found by its id. */
async function answer(webkit: WebKit, path: ClaimPath, typed: string): Promise<void> {
  const question = questionAt(path);
  await webkit.until(
    `const control = root.querySelector('[id^="' + arguments[0] + '"]');
     const fold = control?.closest('details:not([open])');
     if (fold) fold.open = true;
     return control !== null`,
    path,
  );
  switch (question.kind) {
    case 'choice':
      return webkit.choose(`${path}-${typed}`);
    case 'instant': {
      const [date, time] = partsOfInstant(typed);
      await webkit.type(`${path}-day`, date);
      return webkit.type(`${path}-time`, time);
    }
    case 'amount':
      return webkit.type(question.ownCurrency ? `${path}-amount` : path, typed);
    case 'bandwidth':
      return webkit.type(`${path}-value`, typed);
    default:
      return webkit.type(path, typed);
  }
}

async function answerAll(webkit: WebKit, typed: Typed): Promise<void> {
  for (const [path, value] of Object.entries(typed) as [ClaimPath, string][]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await answer(webkit, path, value);
  }
}

const typed = typedFor.outage;
/** As it stands on the page, where every space is one. */
const plain = (key: 'draft.device' | 'draft.browser') => text('fr', key).replaceAll(/\s/g, ' ');
const saved = `return root.querySelector('.saved')?.innerText.replace(/\\s/g, ' ').includes(arguments[0])`;
const boxes =
  "return [...root.querySelectorAll('form input[type=text], form textarea')].map(({ id, value }) => id + '=' + value)";

test('the whole way leads to the verdict and to a PDF', async ({ webkit, baseURL }) => {
  await webkit.open(`${baseURL}#/problem`);
  const steps = wayOf(typed).filter((step) => Object.keys(typedIn(step, typed)).length > 0);
  for (const step of steps) {
    /* oxlint-disable no-await-in-loop -- one step after the other */
    const heading = await webkit.heading();
    await answerAll(webkit, typedIn(step, typed));
    await webkit.press(text('fr', 'action.continue'));
    await webkit.until("return root.querySelector('h1')?.innerText.replace(/\\s/g, ' ') !== arguments[0]", heading);
    /* oxlint-enable no-await-in-loop */
  }
  await webkit.until("return root.querySelector('.verdict.eligible')");
  await webkit.press(text('fr', 'take.pdf'));
  const { name, bytes } = await webkit.download();
  expect(name).toMatch(/\.pdf$/);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await webkit.reload();
  await webkit.until("return root.querySelector('.verdict.eligible')");
});

test('left by a link and shown again, every box holds what was typed', async ({ webkit, baseURL }) => {
  await webkit.open(`${baseURL}#/problem`);
  await answerAll(webkit, typedIn('problem', typed));
  await webkit.press(text('fr', 'action.continue'));
  await answerAll(webkit, typedIn('order', typed));
  await webkit.until(saved, plain('draft.device'));
  const before = await webkit.run(boxes);
  expect(before).toContain('order.reference=CMD-48213');
  await webkit.open(`${baseURL?.replace('127.0.0.1', 'localhost')}robots.txt`);
  await webkit.back();
  await webkit.until("return root.getElementById('order.reference')");
  await webkit.run("root.querySelector('h1').click()");
  await expect(async () => expect(await webkit.run(boxes)).toEqual(before)).toPass();
  await webkit.reload();
  await webkit.until("return root.getElementById('order.reference')");
  expect(await webkit.run(boxes)).toEqual(before);
});

test('in a private window, which a driven one is, a screenshot is stored too', async ({ webkit, baseURL }) => {
  await webkit.open(`${baseURL}robots.txt`);
  await webkit.run('localStorage.setItem(...arguments)', DRAFT, draftOf(outage(), 'fr'));
  const folder = await mkdtemp(join(tmpdir(), 'recevable-picture-'));
  await writeFile(
    join(folder, 'ecran.png'),
    png(40, 30, (x, y) => [x, y, 90]),
  );
  await webkit.open(`${baseURL}#/${stepOf('attachments')}`);
  await webkit.until(
    `for (const fold of root.querySelectorAll('details')) fold.open = true;
     return root.getElementById('attachments')`,
  );
  await webkit.type('attachments', join(folder, 'ecran.png'));
  await webkit.until("return root.querySelector('img.thumbnail')");
  await webkit.reload();
  await webkit.until("return root.querySelector('img.thumbnail')");
  const stored = await webkit.until(
    `const answer = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
     window.stored ??= (async () => {
       const database = await answer(indexedDB.open('recevable'));
       const all = await answer(database.transaction('pictures').objectStore('pictures').getAll());
       database.close();
       window.found = all.length;
     })();
     return window.found`,
  );
  expect(stored).toBe(1);
  await rm(folder, { recursive: true });
});

test('a frame in a page of another origin says that it is kept until the browser closes', async ({
  webkit,
  baseURL,
}) => {
  await webkit.open(`${baseURL?.replace('127.0.0.1', 'localhost')}robots.txt`);
  await webkit.run(
    `const frame = document.body.appendChild(document.createElement('iframe'));
     frame.style = 'width: 1000px; height: 2000px';
     frame.src = arguments[0]`,
    `${baseURL}#/problem`,
  );
  await webkit.enterFrame("return document.querySelector('iframe')");
  await answerAll(webkit, typedIn('problem', typed));
  await webkit.until(saved, plain('draft.browser'));
  await webkit.until(
    `return [...root.querySelectorAll('button')].some((each) => each.innerText.includes(arguments[0]))`,
    text('fr', 'draft.download'),
  );
});

for (const door of ['claim-wizard', 'claim-wizard-frame']) {
  test(`<${door}> opens`, async ({ webkit, baseURL }) => {
    await webkit.open(`${baseURL}hosts/plain-${door}.html`);
    if (door === 'claim-wizard') expect(await webkit.heading()).not.toBe('');
    else
      await webkit.until(
        "return document.querySelector('claim-wizard-frame')?.shadowRoot?.querySelector('.ready iframe')",
      );
  });
}
