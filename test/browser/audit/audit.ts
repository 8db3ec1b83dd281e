import { expect, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { contrastFindings } from './contrast.ts';
import { htmlFindings } from './html.ts';
import { layoutFindings } from './layout.ts';
import { wordFindings } from './words.ts';

/** All that can be found wrong with a page of the wizard's own as it is, by looking at it once. */
export async function audit(page: Page): Promise<string[]> {
  const found = [
    await axeFindings(page),
    await htmlFindings(page),
    await contrastFindings(page),
    await layoutFindings(page),
    await wordFindings(page),
  ];
  return found.flat();
}

export async function expectAccessible(page: Page, state: string): Promise<void> {
  expect(await audit(page), state).toEqual([]);
}
