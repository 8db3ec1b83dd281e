import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { ClaimPath } from '../../src/claim/path.ts';
import { mayBeUnknown, questionAt } from '../../src/claim/questions.ts';
import type { Key, Language } from '../../src/i18n/index.ts';
import { choice, hasText, text, whole } from './texts.ts';

/**
 * Answers as a person gives them: the code of a choice, and otherwise what is typed. A date is "3 8 2026", an instant
 * "17 11 2026 20:00", and any part of them may be left out: "3 8". What is "unknown" ticks the box, where there is one.
 */
export type Typed = { [P in ClaimPath]?: string };
/** What a wizard is in: a page of its own, a frame, or an element of somebody else's page. */
export type Root = Page | FrameLocator | Locator;

/** The question as it is named: its label, and "(optional)" where it may be left out. */
function named(path: ClaimPath, language: Language): RegExp {
  const keys =
    path === 'order.reference'
      ? ['order-number', 'email', 'transaction-id'].map((kind) => `question.order.reference.of.${kind}`)
      : [`question.${path}.label`, `question.${path}.label_ongoing`].filter((key) => hasText(language, key as Key));
  const labels = keys.map((key) => whole(text(language, key as Key)).source.slice(1, -1));
  const label = `(?:${labels.join('|')})`;
  const optional = whole(text(language, 'common.optional')).source.slice(1, -1);
  return new RegExp(`^${label}(\\s${optional})?$`);
}

export function groupOf(root: Root, path: ClaimPath, language: Language): Locator {
  return root.getByRole('group', { name: named(path, language) });
}

/** The radio of one answer; those for the problem have an example in their name. */
export function optionOf(root: Root, path: ClaimPath, code: string, language: Language): Locator {
  const example = path === 'problem' ? [text(language, `example.${code}` as Key)] : [];
  return groupOf(root, path, language).getByRole('radio', { name: whole(choice(language, path, code), ...example) });
}

type Part = 'date' | 'time' | 'amount' | 'unit' | 'currency';

/** One box of a question that has several. */
export function partOf(root: Root, path: ClaimPath, part: Part, language: Language): Locator {
  const group = groupOf(root, path, language);
  if (path === 'connection.mbps' && part === 'amount') {
    return group.getByRole('textbox', { name: whole(text(language, 'question.connection.mbps.name')) });
  }
  const role = part === 'unit' || part === 'currency' ? 'combobox' : 'textbox';
  return group.getByRole(role, { name: whole(text(language, `common.${part}`)) });
}

/** Where the answer is typed: the box itself, or the first of several. */
export function boxOf(root: Root, path: ClaimPath, language: Language): Locator {
  const question = questionAt(path);
  switch (question.kind) {
    case 'choice':
      return groupOf(root, path, language).getByRole('radio').first();
    case 'instant':
      return partOf(root, path, 'date', language);
    case 'bandwidth':
      return partOf(root, path, 'amount', language);
    case 'amount':
      if (question.ownCurrency) return partOf(root, path, 'amount', language);
      return root.getByRole('textbox', { name: named(path, language) });
    case 'files':
      return root.getByLabel(named(path, language));
    case 'date':
    case 'text':
    case 'long-text':
    case 'count':
      return root.getByRole('textbox', { name: named(path, language) });
  }
}

/** Opens what a question is folded in, as its summary says. */
export async function unfold(root: Root, path: ClaimPath): Promise<void> {
  const control = `:is([id="${path}"], [name="${path}"], [id^="${path}-"])`;
  await root.locator(control).first().waitFor({ state: 'attached' });
  const summary = root.locator(`details:not([open]):has(${control}) > summary`);
  if ((await summary.count()) > 0) await summary.first().click();
}

/** The "I don't know" beside a box. */
export function tickOf(root: Root, path: ClaimPath, language: Language): Locator {
  const name = text(language, `question.${path}.name` as Key);
  return root.getByRole('checkbox', { name: whole(text(language, 'common.unknown'), name) });
}

/** Answers one question through its control. */
export async function fill(root: Root, path: ClaimPath, typed: string, language: Language): Promise<void> {
  const question = questionAt(path);
  const { kind } = question;
  await unfold(root, path);
  if (kind === 'choice') {
    await optionOf(root, path, typed, language).check();
  } else if (kind === 'instant') {
    const [date, time] = partsOfInstant(typed);
    await partOf(root, path, 'date', language).fill(date);
    await partOf(root, path, 'time', language).fill(time);
  } else if (mayBeUnknown(question) && typed === 'unknown') {
    await tickOf(root, path, language).check();
  } else {
    await boxOf(root, path, language).fill(typed);
  }
}

/** Sees that a question still holds what was typed or chosen. */
export async function expectFilled(root: Root, path: ClaimPath, typed: string, language: Language): Promise<void> {
  const question = questionAt(path);
  const { kind } = question;
  await unfold(root, path);
  if (kind === 'choice') {
    await expect(optionOf(root, path, typed, language)).toBeChecked();
  } else if (kind === 'instant') {
    const [date, time] = partsOfInstant(typed);
    await expect(partOf(root, path, 'date', language)).toHaveValue(date);
    await expect(partOf(root, path, 'time', language)).toHaveValue(time);
  } else if (mayBeUnknown(question) && typed === 'unknown') {
    await expect(tickOf(root, path, language)).toBeChecked();
  } else {
    await expect(boxOf(root, path, language)).toHaveValue(typed);
  }
}

/** "17 11 2026 20:00" in its two boxes; without a time, the whole in the first. */
export function partsOfInstant(typed: string): [date: string, time: string] {
  const [, date = typed, time = ''] = /^(.*\d{4}) (\S+)$/.exec(typed) ?? [];
  return [date, time];
}
