// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { act, cleanup, render, screen, waitFor, within, configure } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { writeAnswers } from '../../src/claim/answers.ts';
import { createI18n, type Language } from '../../src/i18n/index.ts';
import type { ClaimPath } from '../../src/claim/path.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { policyHash } from '../../src/export/json.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import type { Policy } from '../../src/policy/policy.ts';
import type { Judged } from '../../src/store/envelope.ts';
import { App } from '../../src/wizard/App.tsx';
import { ownPage } from '../../src/wizard/own-page.ts';
import type { LoadedPolicies } from '../../src/wizard/policy/policies.ts';
import { billing, NOW, outage, PARIS, playback, without } from '../support/claims.ts';
import { claimsInMemory } from '../support/drafts.ts';
import { textsIn } from '../support/words.ts';

beforeEach(() => {
  window.scrollTo = () => undefined;
  window.location.hash = '';
});
afterEach(cleanup);

type Opening = { language?: Language; loaded?: LoadedPolicies; judged?: Judged };
const builtIn: LoadedPolicies = { versions: [refundPolicy], faults: [] };

async function open(step: string, claim: Claim = {}, { language = 'fr', loaded = builtIn, judged }: Opening = {}) {
  const claims = await claimsInMemory(NOW);
  const { draft } = claims.shown.getState();
  draft.answer(writeAnswers(claim, PARIS));
  if (judged) draft.rememberJudgement(judged);
  window.location.hash = `#/${step}`;
  // The promise must be the same each time, or the page would wait for ever.
  const loading = Promise.resolve(loaded);
  const container = document.body.appendChild(document.createElement('div'));
  const wizard = (
    <App
      host={ownPage(container)}
      prefill={createStore(() => ({ values: {}, used: [] }))}
      claims={claims}
      i18n={await createI18n(language)}
      now={() => NOW}
      policies={() => loading}
      hostGivesPolicies={loaded !== builtIn}
    />
  );
  await act(async () => render(wizard, { container }));
  if (loaded.versions) await screen.findByRole('heading', { level: 1 });
  return { draft, user: userEvent.setup() };
}
const preview = () => within(screen.getByRole('complementary'));
/** As Testing Library reads a page: every kind of space is one. */
const spaced = (text: string) => text.replaceAll(/\s+/g, ' ');
const isSummary = { name: /^(?:Il y a un problème|There is a problem)$/ };
const summary = () => screen.queryByRole('group', isSummary);
const missing = () => within(screen.getByRole('group', isSummary)).getAllByRole('link');
// What is loaded on demand may take a busy machine a while.
configure({ asyncUtilTimeout: 20_000 });

/** Support's diagnosis stands above what the customer measures. */
const undiagnosed = { 'support.diagnosis': 'pending' } as const;
const button = (name: string) => screen.getByRole('button', { name });

describe('a step that asks', () => {
  test('says in a summary what is missing, with one line for each of the 2 questions', async () => {
    const { user } = await open('problem');
    await user.click(button('Continuer'));
    expect(missing()).toHaveLength(2);
    expect(summary()).toHaveFocus();
    expect(document.title).toMatch(/^Erreur\u00a0: Que s’est‑il passé/);
  });

  test('shows no message before "Continuer"', async () => {
    const { user } = await open('problem');
    await user.type(screen.getByRole('textbox'), 'Panne');
    await user.tab();
    expect(summary()).not.toBeInTheDocument();
  });

  test('keeps what was typed when the language changes in the middle of a word', async () => {
    const { user } = await open('problem');
    await user.type(screen.getByRole('textbox', { name: 'Racontez ce qui s’est passé' }), 'Depuis mar');
    await user.click(button('English'));
    expect(await screen.findByRole('textbox', { name: 'Tell us what happened' })).toHaveValue('Depuis mar');
    expect(document.documentElement.lang).toBe('en');
  });

  test('says the same errors in the other language after a switch', async () => {
    const { user } = await open('problem');
    await user.click(button('Continuer'));
    await user.click(button('English'));
    await waitFor(() => expect(summary()).toHaveTextContent('There is a problem'));
    expect(document.title).toMatch(/^Error: What happened/);
  });

  test('asks for a minimum of 25 Mb/s with a 4K plan, and for none with a standard one', async () => {
    await open('equipment', playback());
    expect(screen.getByText(/« idéalement » 25 Mb\/s ou plus/)).toBeVisible();
    cleanup();
    await open('equipment', playback({ 'order.plan': 'standard' }));
    expect(screen.queryByText(/idéalement/)).not.toBeInTheDocument();
  });
});

describe('the preview', () => {
  test('does not speak of exclusion before the question that decides it', async () => {
    await open('equipment', playback({ connection: undefined, ...undiagnosed }));
    expect(preview().getByText('Il manque des réponses')).toBeVisible();
  });

  test('turns with the answer: 18 Mb/s is too little for 4K, 25 Mb/s is enough', async () => {
    const { user } = await open('equipment', playback({ 'connection.mbps': 18, ...undiagnosed }));
    expect(preview().getByText(/^Votre débit est inférieur aux 25 Mb\/s/)).toBeVisible();
    expect(preview().getByRole('heading', { name: 'Conditions non remplies' })).toBeVisible();
    const speed = screen.getByRole('textbox', { name: 'Débit' });
    await user.clear(speed);
    await user.type(speed, '25');
    await waitFor(() =>
      expect(preview().queryByRole('heading', { name: 'Conditions non remplies' })).not.toBeInTheDocument(),
    );
  });
});

test('a step that cannot be reached yet leads to the first that lacks an answer', async () => {
  await open('result', playback({ 'order.plan': undefined }));
  expect(await screen.findByRole('heading', { level: 1, name: /^De quelle commande/ })).toBeVisible();
  expect(window.location.hash).toBe('#/order');
});

test('the result of 4K with too little speed quotes its articles in French, on an English page too', async () => {
  await open('result', playback({ 'connection.mbps': 18, ...undiagnosed }), { language: 'en' });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('The policy is against it');
  const reasons = screen.getByRole('heading', { name: 'Why' }).closest('details');
  const figures = [...(reasons?.querySelectorAll('figure.quote') ?? [])];
  expect(figures.map((figure) => figure.querySelector('figcaption')?.textContent)).toEqual([
    'Article 8, “Cas de Refus de Remboursement”',
    'Article 8.2, “Problèmes Dépendants de l’Utilisateur”',
    'Article 9.1, “Contrôle de l’Environnement Technique”',
    'Article 4, “Cas Éligibles à un Remboursement”',
    'Article 4.4, “Incompatibilité ou Non-Fonctionnement Inhérent au Service”',
  ]);
  for (const figure of figures) expect(figure.querySelector('blockquote')).toHaveAttribute('lang', 'fr');
});

describe('a question that no longer matters', async () => {
  const t = await textsIn('fr');
  const labelled = (path: ClaimPath) => t(`question.${path}.label` as 'question.problem.label');
  const outages: readonly ClaimPath[] = [
    'outage.startedAt',
    'outage.ongoing',
    'outage.extent',
    'outage.ownInternetWorked',
    'outage.offer',
  ];
  const asked = () => [...document.querySelectorAll('fieldset > legend')].map((legend) => legend.textContent);
  const choose = (path: ClaimPath, code: string) =>
    within(screen.getByRole('group', { name: labelled(path) })).getByRole('radio', {
      name: t(`choice.${path}.${code}` as 'choice.problem.outage'),
    });
  const untold = without(outage(undiagnosed), 'outage', 'terms');

  test('stays on the page in front of the customer, where all 5 may then be left empty, and is gone on the way back', async () => {
    const { user } = await open('details', untold);
    const before = asked();
    for (const path of outages) expect(before).toContain(labelled(path));
    await user.click(choose('outage.cause', 'force-majeure'));
    for (const path of outages) expect(asked()).toContain(`${labelled(path)} ${t('common.optional')}`);
    expect(asked()).toHaveLength(before.length);

    await user.click(button(t('action.continue')));
    expect(summary()).not.toBeInTheDocument();
    await waitFor(() => expect(window.location.hash).toBe('#/support'));
    act(() => window.history.back());
    await waitFor(() => expect(asked()).toStrictEqual([labelled('outage.cause')]));
  });

  test('is asked of everybody again as soon as the cause is another: 5 questions, none of which may be left empty', async () => {
    const { user } = await open('details', { ...untold, outage: { cause: 'force-majeure' } });
    expect(asked()).toStrictEqual([labelled('outage.cause')]);
    await user.click(choose('outage.cause', 'none-announced'));
    for (const path of outages) expect(asked()).toContain(labelled(path));
    await user.click(button(t('action.continue')));
    expect(missing()).toHaveLength(outages.length);
  });

  test('that is all that a step asks takes the step off the way, and it is not reviewed', async () => {
    const noEquipment: Policy = {
      ...refundPolicy,
      evidence: [],
      selfChecks: [],
      rules: refundPolicy.rules.filter(({ for: concerned }) => concerned.includes('billing')),
    };
    const bill = without(billing(), 'device', 'connection');
    await open('review', bill, { loaded: { versions: [noEquipment], faults: [] } });
    expect(screen.queryByRole('heading', { name: t('part.equipment') })).not.toBeInTheDocument();
    cleanup();
    await open('review', bill);
    expect(screen.getByRole('heading', { name: t('part.equipment') })).toBeVisible();
  });
});

test('whoever comes to a step because of a change is told that it raises 1 question, and others are not', async () => {
  const t = await textsIn('fr');
  const raised = () => screen.queryByText(spaced(t('question.reopened', { count: 1 })));
  await open('support?change=terms.respected', without(playback(), 'terms'));
  expect(raised()).toBeVisible();
  cleanup();
  await open('support', without(playback(), 'terms'));
  expect(raised()).not.toBeInTheDocument();
});

describe('the day of the order, which no rule for a wrong bill reads and no evidence is,', async () => {
  const t = await textsIn('fr');
  const silent: Policy = {
    ...refundPolicy,
    rules: refundPolicy.rules.filter(({ id }) => !id.startsWith('period-')),
    evidence: refundPolicy.evidence.filter(({ id }) => id !== 'purchase-date'),
  };
  const later: Policy = { ...silent, version: '3', knownSince: '2026-12-01' };
  const asked = () => screen.queryByRole('textbox', { name: t('question.order.purchasedOn.label') });

  test('is not asked by 1 version', async () => {
    await open('order', without(billing(), 'order'), { loaded: { versions: [silent], faults: [] } });
    expect(asked()).not.toBeInTheDocument();
  });

  test('is asked as soon as there are 2, for it decides which of them judges, as the preview says', async () => {
    await open('order', without(billing(), 'order'), { loaded: { versions: [silent, later], faults: [] } });
    expect(asked()).toBeVisible();
    expect(preview().getByText(spaced(t('preview.version', { version: '2' })))).toBeVisible();
  });
});

describe('a policy that has changed since the last visit', async () => {
  const t = await textsIn('fr');
  const { bandwidth4k } = refundPolicy.parameters;
  if (!bandwidth4k) throw new Error('The policy has no bandwidth for 4K.');
  const at30: Policy = {
    ...refundPolicy,
    version: '2',
    parameters: { ...refundPolicy.parameters, bandwidth4k: { ...bandwidth4k, value: 30 } },
  };
  const first = { policy: refundPolicy.id, version: '1', hash: policyHash(refundPolicy) };
  const loaded: LoadedPolicies = { versions: [at30], faults: [] };
  const title = () => screen.queryByText(t('policy.changed.title'));
  const lines = () =>
    [...(title()?.closest('.notice')?.querySelectorAll('p, li') ?? [])]
      .map(({ textContent }) => textContent)
      .filter((line) => line !== t('policy.changed.title'));

  test('turns 27 Mb/s from admissible to excluded: both verdicts are shown with their articles, and the draft remembers', async () => {
    const judged = { ...first, verdict: 'eligible' as const, because: ['4.4'] };
    const { draft, user } = await open('review', playback({ 'connection.mbps': 27, ...undiagnosed }), {
      loaded,
      judged,
    });
    expect(title()).toBeVisible();
    const articles = (list: string, count: number) => t('common.articles', { list, count });
    expect(lines()).toStrictEqual([
      t('policy.changed.versions', { before: '1', now: '2' }),
      t('policy.changed.undated', {
        verdict: t('policy.changed.withArticles', { verdict: t('verdict.eligible'), articles: articles('4.4', 1) }),
      }),
      t('policy.changed.now', {
        verdict: t('policy.changed.withArticles', {
          verdict: t('verdict.unlikely'),
          articles: articles('8.2 et 9.1', 2),
        }),
      }),
    ]);
    expect(draft.state.getState().judged).toStrictEqual({
      at: NOW,
      policy: at30.id,
      version: '2',
      hash: policyHash(at30),
      verdict: 'unlikely',
      because: ['8.2', '9.1'],
    });
    await user.click(button(t('policy.changed.close')));
    expect(title()).not.toBeInTheDocument();
  });

  test('and says the same of 92,4 Mb/s is told in 1 sentence', async () => {
    const judged = { ...first, verdict: 'eligible' as const, because: ['4.4'] };
    await open('result', playback(), { loaded, judged });
    const verdict = t('policy.changed.withArticles', {
      verdict: t('verdict.eligible'),
      articles: t('common.articles', { list: '4.4', count: 1 }),
    });
    expect(lines()).toStrictEqual([
      t('policy.changed.versions', { before: '1', now: '2' }),
      t('policy.changed.same', { verdict }),
    ]);
  });

  test.each<[string, Judged | undefined]>([
    ['answers that nobody has judged yet', undefined],
    [
      'answers that the same policy judged alike',
      { at: NOW, policy: at30.id, version: '2', hash: policyHash(at30), verdict: 'eligible', because: ['4.4'] },
    ],
  ])('is no matter for %s: 0 notices, and the draft remembers how they are judged now', async (_, judged) => {
    const { draft } = await open('result', playback(), { loaded, ...(judged && { judged }) });
    expect(title()).not.toBeInTheDocument();
    expect(draft.state.getState().judged).toStrictEqual({
      at: NOW,
      policy: at30.id,
      version: '2',
      hash: policyHash(at30),
      verdict: 'eligible',
      because: ['4.4'],
    });
  });

  test('is told apart from time that has passed: the earlier verdict with its day, and why', async () => {
    const judged: Judged = {
      at: '2026-11-19T12:00:00+01:00',
      policy: refundPolicy.id,
      version: refundPolicy.version,
      hash: policyHash(refundPolicy),
      verdict: 'not-yet',
      because: ['4.1'],
    };
    await open('result', outage(), { judged });
    expect(title()).not.toBeInTheDocument();
    expect(screen.getByText(t('policy.changed.time.title'))).toBeVisible();
    expect(screen.getByText(spaced(t('policy.changed.time.why')))).toBeVisible();
    expect(screen.getByText(/19 novembre 2026/)).toHaveTextContent(t('verdict.not-yet').replaceAll(/\s/g, ' '));
  });

  test('is not remembered for somebody who has 0 answers: nothing is written before the first', async () => {
    const { draft } = await open('problem', {}, { loaded });
    expect(draft.state.getState().judged).toBeNull();
  });
});

describe('policies of the host that cannot be used', async () => {
  const faults = Array.from({ length: 12 }, (_, index) => ({
    source: 'shop.json',
    pointer: `/rules/${index}/effct`,
    code: 'unknown-field' as const,
  }));
  const logged: string[] = [];
  const { error } = console;
  beforeEach(() => {
    logged.length = 0;
    console.error = (...texts: unknown[]) => logged.push(texts.join(' '));
  });
  afterEach(() => {
    console.error = error;
  });

  test.each(['fr', 'en'] as const)(
    'stop it, in %s: the page shows the first 10 of 12 faults with their places, the console all of them, and the draft is as it was',
    async (language) => {
      const t = await textsIn(language);
      const { draft } = await open('result', playback(), { language, loaded: { faults } });
      expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(t('policyFault.title.stop'));
      expect(screen.getByText(spaced(t('policyFault.customer')))).toBeInTheDocument();
      expect(screen.getAllByRole('heading')).toHaveLength(1);
      const shown = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
      expect(shown).toHaveLength(11);
      expect(shown.filter((line) => line.includes('shop.json /rules/'))).toHaveLength(10);
      expect(shown.at(-1)).toBe(t('policyFault.more', { count: 2 }));
      for (const { pointer } of faults) {
        expect(logged.filter((line) => line.includes(`shop.json ${pointer}`)).length).toBeGreaterThanOrEqual(1);
      }
      expect(draft.state.getState()).toStrictEqual({
        answers: writeAnswers(playback(), PARIS),
        language: null,
        judged: null,
      });
    },
  );

  test('and are replaced by the built-in one, as the host asked, say so above a result that 1 of them did not judge', async () => {
    const t = await textsIn('fr');
    await open('result', playback(), { loaded: { versions: [refundPolicy], faults: faults.slice(0, 1) } });
    expect(await screen.findByText(spaced(t('policyFault.title.built-in')))).toBeInTheDocument();
    expect(screen.getByText(spaced(t('policyFault.builtIn')))).toBeInTheDocument();
    expect(screen.queryByText(spaced(t('policyFault.customer')))).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(t('verdict.eligible'));
    expect(logged.filter((line) => line.includes('shop.json /rules/0/effct'))).toHaveLength(1);
  });
});
