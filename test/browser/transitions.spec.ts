import { expect, type Locator } from '@playwright/test';
import type { Claim } from '../../src/claim/schema.ts';
import { languages, type Key } from '../../src/i18n/index.ts';
import { claimOf, notReceived, outage, without } from '../support/claims.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';
import { drawn } from './share.ts';
import { typedFor } from './typed.ts';
import { typedIn } from './way.ts';
import type { WizardPage } from './wizard.ts';

type Move = {
  from: string;
  claim: Claim;
  at: string;
  move: (wizard: WizardPage) => Promise<void>;
  /** The heading of the page that it leads to. */
  to: Key;
  /** What has the focus there, unless it is the heading. */
  focus?: (wizard: WizardPage) => Locator;
};

const onReview = { claim: outage(), at: '#/review' };
const moves: readonly Move[] = [
  {
    from: 'the start with a draft, resumed',
    claim: outage(),
    at: '',
    move: (wizard) => wizard.link('action.resume').click(),
    to: 'verdict.eligible',
  },
  {
    from: 'the review, to change a text',
    ...onReview,
    move: (wizard) => wizard.changeLink('order.reference').click(),
    to: 'step.order',
    focus: (wizard) => wizard.box('order.reference'),
  },
  {
    from: 'the review, to change a choice',
    ...onReview,
    move: (wizard) => wizard.changeLink('order.plan').click(),
    to: 'step.order',
    focus: (wizard) => wizard.option('order.plan', '4k'),
  },
  {
    from: 'a change that is saved',
    ...onReview,
    move: async (wizard) => {
      await wizard.changeLink('order.reference').click();
      await wizard.box('order.reference').fill('CMD-2');
      await wizard.button('action.saveChange').click();
    },
    to: 'step.review',
    focus: (wizard) => wizard.changeLink('order.reference'),
  },
  {
    from: 'a step that is skipped',
    claim: without(outage(), 'device', 'connection'),
    at: '#/equipment',
    move: (wizard) => wizard.button('action.skipStep').click(),
    to: 'verdict.eligible',
  },
  {
    from: 'a problem that is solved on the spot',
    claim: notReceived({ 'delivery.spamChecked': 'no' }),
    at: '#/details',
    move: (wizard) => wizard.link('selfCheck.solved').click(),
    to: 'solved.title',
  },
  {
    from: 'the review, by the browser’s button to go back and forward again',
    ...onReview,
    move: async (wizard) => {
      await wizard.link('action.seeResult').click();
      await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
      await wizard.page.goBack();
      await expect(wizard.heading).toHaveText(wizard.say('step.review'));
      await wizard.page.goForward();
    },
    to: 'verdict.eligible',
  },
  {
    from: 'the result, to the review',
    claim: outage(),
    at: '#/result',
    move: (wizard) => wizard.link('action.review').click(),
    to: 'step.review',
  },
  {
    from: 'the result, to change what decides',
    claim: claimOf.playback(),
    at: '#/result',
    move: async (wizard) => {
      await wizard.isAtResult();
      await wizard.changeLink('connection.mbps').click();
    },
    to: 'step.equipment',
    focus: (wizard) => wizard.box('connection.mbps'),
  },
  {
    from: 'the result, to change an answer and back',
    claim: claimOf.playback(),
    at: '#/result',
    move: async (wizard) => {
      await wizard.isAtResult();
      await wizard.section('document.answers').locator('[data-change="order.reference"]').click();
      await wizard.box('order.reference').fill('CMD-2');
      await wizard.button('action.saveChange').click();
    },
    to: 'verdict.eligible',
    focus: (wizard) => wizard.root.locator('[data-from="answers"][data-change="order.reference"]'),
  },
  {
    from: 'a language that is switched',
    ...onReview,
    move: (wizard) => wizard.switchLanguage(),
    to: 'step.review',
    focus: (wizard) => wizard.languageSwitch,
  },
  {
    from: 'a draft that is erased',
    claim: outage(),
    at: '',
    move: async (wizard) => {
      await wizard.button('action.erase').click();
      await wizard.button('draft.erase.confirm').click();
    },
    to: 'step.start',
    focus: (wizard) => wizard.words('draft.erase.done'),
  },
];

for (const [index, { from, claim, at, move, to, focus }] of moves.entries()) {
  for (const language of drawn(languages, index)) {
    test(`from ${from}, in ${language}: heading, title, focus`, async ({ page, wizard }) => {
      wizard.language = language;
      await wizard.resume(claim, at);
      await move(wizard);
      await expect(wizard.heading).toHaveText(wizard.say(to));
      await expect(wizard.heading).toHaveCount(1);
      await expect(focus?.(wizard) ?? wizard.heading).toBeFocused();
      await expect.poll(async () => (await page.title()).split(' – ')[0]).toBe(wizard.say(to));
    });
  }
}

test('on a move, the title is there before the focus goes to the heading: 5 moves of 5', async ({ page, wizard }) => {
  await page.addInitScript(() => {
    const isTitled: boolean[] = [];
    Object.assign(window, { isTitled });
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLHeadingElement) isTitled.push(document.title.startsWith(target.textContent));
    });
  });
  await wizard.resume(outage(), '#/review');
  await oneByOne(['equipment', 'support', 'details', 'order', 'problem'] as const, async (step) => {
    await wizard.link('action.back').click();
    await wizard.isAt(step, { problem: 'outage' });
  });
  expect(await page.evaluate(() => (window as unknown as { isTitled: boolean[] }).isTitled)).toEqual(
    Array.from({ length: 5 }, () => true),
  );
});

test('on the way only a new verdict is read aloud; on the result, what is done', async ({ page, wizard }) => {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const live = '[role=status], [role=alert], [aria-live]';
    new MutationObserver((records) => {
      const regions = new Set(
        records.flatMap(({ target, addedNodes }) => {
          const element = target instanceof Element ? target : target.parentElement;
          const added = [...addedNodes].filter((node) => node instanceof Element);
          // An alert is read as it comes; a status that comes with its text is not.
          const alerts = added
            .flatMap((node) => [node, ...node.querySelectorAll('*')])
            .filter((node) => node.matches('[role=alert]'));
          return added.some((node) => node.matches(live)) ? alerts : [element?.closest(live), ...alerts];
        }),
      );
      for (const region of regions) if (region?.textContent?.trim()) said.push(region.textContent.trim());
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  const [verdict = ''] = wizard.say('preview.soFar', { verdict: '…' }).split('…');
  const heard = async () => {
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    return said.filter((each) => !each.startsWith(verdict));
  };
  expect(verdict.length).toBeGreaterThan(5);
  await wizard.open('#/problem');
  await wizard.goOn();
  await expect(wizard.summary).toBeFocused();
  await wizard.answer(typedIn('problem', typedFor.outage));
  await wizard.goOn();
  await wizard.answerAll(typedFor.outage, 'order');
  expect(await heard()).toEqual([]);

  await wizard.button('take.message.copy').click();
  await expect(wizard.main.getByText(/^(?:Texte copié|La copie a échoué)/)).toBeVisible();
  expect(await heard()).toHaveLength(1);
  await wizard.download('take.json');
  await expect.poll(async () => (await heard()).length).toBe(3);
});
