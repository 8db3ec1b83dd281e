import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { ClaimPath } from '../../src/claim/path.ts';
import { questionAt } from '../../src/claim/questions.ts';
import type { Key, Language } from '../../src/i18n/index.ts';
import { oneByOne } from './one-by-one.ts';
import { choice, text, whole } from './texts.ts';

/**
 * Answers as a person gives them: the code of a choice, and otherwise what is typed. A date is "3 8 2026", an instant
 * "17 11 2026 20:00", and any part of them may be left out: "3 8". A speed of "unknown" ticks the box.
 */
export type Typed = { [P in ClaimPath]?: string };
/** What a wizard is in: a page of its own, a frame, or an element of somebody else's page. */
export type Root = Page | FrameLocator | Locator;

/** The question as it is named: its label, and "(optional)" where it may be left out. */
function named(path: ClaimPath, language: Language): RegExp {
  const label = whole(text(language, `question.${path}.label` as Key)).source.slice(1, -1);
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

type Part = 'day' | 'month' | 'year' | 'time' | 'amount' | 'unit' | 'currency';

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
    case 'date':
    case 'instant':
      return partOf(root, path, 'day', language);
    case 'bandwidth':
      return partOf(root, path, 'amount', language);
    case 'amount':
      if (question.ownCurrency) return partOf(root, path, 'amount', language);
      return root.getByRole('textbox', { name: named(path, language) });
    case 'files':
      return root.getByLabel(named(path, language));
    case 'text':
    case 'long-text':
    case 'count':
      return root.getByRole('textbox', { name: named(path, language) });
  }
}

/** Answers one question through its control. */
export async function fill(root: Root, path: ClaimPath, typed: string, language: Language): Promise<void> {
  const { kind } = questionAt(path);
  if (kind === 'choice') {
    await optionOf(root, path, typed, language).check();
  } else if (kind === 'date' || kind === 'instant') {
    const values = typed.split(' ');
    const parts = partsOf[kind].map((part, index) => ({ part, value: values[index] ?? '' }));
    await oneByOne(parts, ({ value, part }) => partOf(root, path, part, language).fill(value));
  } else if (kind === 'bandwidth' && typed === 'unknown') {
    const unknown = text(language, 'question.connection.mbps.unknown');
    await root.getByRole('checkbox', { name: whole(unknown) }).check();
  } else {
    await boxOf(root, path, language).fill(typed);
  }
}

/** Sees that a question still holds what was typed or chosen. */
export async function expectFilled(root: Root, path: ClaimPath, typed: string, language: Language): Promise<void> {
  const { kind } = questionAt(path);
  if (kind === 'choice') {
    await expect(optionOf(root, path, typed, language)).toBeChecked();
  } else if (kind === 'date' || kind === 'instant') {
    const values = typed.split(' ');
    const parts = partsOf[kind].map((part, index) => ({ part, value: values[index] ?? '' }));
    await oneByOne(parts, ({ part, value }) => expect(partOf(root, path, part, language)).toHaveValue(value));
  } else if (kind === 'bandwidth' && typed === 'unknown') {
    await expect(groupOf(root, path, language).getByRole('checkbox')).toBeChecked();
  } else {
    await expect(boxOf(root, path, language)).toHaveValue(typed);
  }
}

const partsOf = { date: ['day', 'month', 'year'], instant: ['day', 'month', 'year', 'time'] } as const;
