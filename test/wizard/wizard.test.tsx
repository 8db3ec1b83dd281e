// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeAnswers } from '../../src/claim/answers.ts';
import { createI18n, type Language } from '../../src/i18n/index.ts';
import { createDraft } from '../../src/store/draft.ts';
import { App } from '../../src/wizard/App.tsx';
import { NOW, PARIS, playback } from '../support/claims.ts';
import type { Claim } from '../../src/claim/schema.ts';

beforeEach(() => {
  window.scrollTo = () => undefined;
  window.location.hash = '';
});
afterEach(cleanup);

async function open(step: string, claim: Claim = {}, language: Language = 'fr') {
  const draft = createDraft(
    () => undefined,
    () => NOW,
  );
  draft.answer(writeAnswers(claim, PARIS));
  window.location.hash = `#/${step}`;
  render(<App draft={draft} i18n={await createI18n(language)} now={() => NOW} />);
  await screen.findByRole('heading', { level: 1 });
  return { draft, user: userEvent.setup() };
}
const preview = () => within(screen.getByRole('complementary'));
const button = (name: string) => screen.getByRole('button', { name });

describe('a step that asks', () => {
  test('says in a summary what is missing, with one line for each of the 2 questions', async () => {
    const { user } = await open('problem');
    await user.click(button('Continuer'));
    const summary = screen.getByRole('alert');
    expect(within(summary).getAllByRole('link')).toHaveLength(2);
    expect(summary).toHaveFocus();
    expect(document.title).toMatch(/^Erreur\u00a0: Que s’est-il passé/);
  });

  test('shows no message before "Continuer"', async () => {
    const { user } = await open('problem');
    await user.type(screen.getByRole('textbox'), 'Panne');
    await user.tab();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
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
    expect(await screen.findByRole('alert')).toHaveTextContent('There is a problem');
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
    await open('equipment', playback({ connection: undefined }));
    expect(preview().getByText('Il manque des réponses pour se prononcer')).toBeVisible();
  });

  test('turns with the answer: 18 Mb/s is too little for 4K, 25 Mb/s is enough', async () => {
    const { user } = await open('equipment', playback({ 'connection.mbps': 18 }));
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
  expect(await screen.findByRole('heading', { level: 1, name: 'Votre commande' })).toBeVisible();
  expect(window.location.hash).toBe('#/order');
});

test('the result of 4K with 18 Mb/s quotes articles 8.2 and 9.1 in French, on an English page too', async () => {
  await open('result', playback({ 'connection.mbps': 18 }), 'en');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Excluded by the policy, going by your answers');
  const figures = screen.getAllByRole('figure');
  expect(figures.map((figure) => within(figure).getByText(/^Article/).textContent)).toEqual([
    'Article 8.2, “Problèmes Dépendants de l’Utilisateur”',
    'Article 9.1, “Contrôle de l’Environnement Technique”',
  ]);
  for (const figure of figures) expect(figure.querySelector('blockquote')).toHaveAttribute('lang', 'fr');
});
