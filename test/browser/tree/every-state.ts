import { expect } from '@playwright/test';
import { stepOf } from '../../../src/flow/steps.ts';
import type { Claim } from '../../../src/claim/schema.ts';
import type { Key, Language } from '../../../src/i18n/index.ts';
import { claimOf, dissatisfaction, outage, playback } from '../../support/claims.ts';
import { draftOf } from '../draft.ts';
import { before, questionSteps } from '../states.ts';
import { text } from '../texts.ts';
import { toldOfControls, treeFindings, type TreeBrowser, type TreeNode } from './tree.ts';

type State = { name: string; hash: string; claim?: Claim; press?: Key };

const description = 'CMD 48213';
const undiagnosed = { description, 'support.diagnosis': 'pending' } as const;

const states: readonly State[] = [
  { name: 'the start', hash: '' },
  { name: 'the start with a draft', hash: '', claim: outage({ description }) },
  { name: 'the dialog that erases', hash: '', claim: outage({ description }), press: 'action.erase' },
  ...questionSteps.flatMap(({ step, problem }): State[] => {
    const claim = before(step, claimOf[problem](undiagnosed));
    const asked = { name: `${step} of ${problem}`, hash: `#/${step}`, claim };
    return [asked, { ...asked, name: `${asked.name}, after errors`, press: 'action.continue' }];
  }),
  { name: 'the support step, answered', hash: `#/${stepOf('support.diagnosis')}`, claim: playback(undiagnosed) },
  { name: 'the review', hash: '#/review', claim: outage({ description }) },
  { name: 'the eligible result', hash: '#/result', claim: outage({ description }) },
  { name: 'the conditional result', hash: '#/result', claim: dissatisfaction({ description }) },
  { name: 'the unlikely result', hash: '#/result', claim: playback({ ...undiagnosed, 'connection.mbps': 18 }) },
  { name: 'the solved page', hash: '#/solved', claim: outage({ description }) },
];

const BOX = 'form textarea, form input[type=text]';
const HAS_BOX = `return document.querySelector('${BOX}') !== null`;
const UNFOLD = 'for (const fold of document.querySelectorAll("details:not([open])")) fold.open = true';
const PRESS = '[...document.querySelectorAll("button")].find((each) => each.innerText.trim() === arguments[0]).click()';

/** The tree once it no longer changes. */
async function settled(browser: TreeBrowser): Promise<TreeNode[]> {
  let tree = await browser.tree();
  await expect(async () => {
    const last = tree;
    tree = await browser.tree();
    expect(tree).toEqual(last);
  }).toPass();
  return tree;
}

/** Opens every state of the wizard in this language, and tells what is wrong with what is told of it, before and after a key. */
export async function findingsInEveryState(browser: TreeBrowser, language: Language): Promise<string[]> {
  const found: string[] = [];
  for (const { name, hash, claim, press } of states) {
    /* oxlint-disable no-await-in-loop -- one browser */
    await browser.open(hash, claim && draftOf(claim, language));
    await expect.poll(() => browser.run('return document.querySelector("#content h1") !== null')).toBe(true);
    await browser.run(UNFOLD);
    if (press) await browser.run(PRESS, text(language, press));
    const tree = await settled(browser);
    found.push(...treeFindings(tree, language).map((each) => `${name}: ${each}`));
    // An error goes away as it is mended.
    if (press === undefined && (await browser.run(HAS_BOX)) === true) {
      await browser.type(BOX, 'a');
      await browser.type(BOX, 'b');
      const after = toldOfControls(await settled(browser));
      const lost = toldOfControls(tree).filter((each) => !after.includes(each));
      found.push(...lost.map((each) => `${name}: a key changes what is told of ${each}`));
    }
    /* oxlint-enable no-await-in-loop */
  }
  return found;
}
