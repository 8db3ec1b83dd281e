import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createStore } from 'zustand/vanilla';
import { createFormat } from '../src/i18n/format.ts';
import { createI18n, languages, type Language, type Translate } from '../src/i18n/index.ts';
import type { Keeping } from '../src/store/keeping.ts';
import { WizardContext, type Wizard } from '../src/wizard/context.ts';
import { placeInMemory } from '../src/wizard/place.ts';
import { Shell } from '../src/wizard/Shell.tsx';
import { StartStep } from '../src/wizard/start/StartStep.tsx';

const keeping: Keeping = {
  status: 'empty',
  writer: 'here',
  isOnlyInThisTab: false,
  setAside: [],
  isTooOld: false,
  loads: 0,
};

/** What the start page asks of the wizard around it, where nothing is stored. */
function emptyWizard(texts: Wizard['texts']): Wizard {
  const draft = { state: createStore(() => ({ answers: {} })), keeping: createStore(() => keeping) };
  const claims = { others: createStore(() => []), isAnyAtRisk: () => false };
  const host = { isOwnPage: true, place: placeInMemory() };
  return { texts, draft, claims, host, unfolded: new Set() } as unknown as Wizard;
}

function replaced(html: string, pattern: RegExp, by: string): string {
  const after = html.replace(pattern, by);
  if (after === html) throw new Error(`The start page has nothing that looks like ${pattern}.`);
  return after;
}

const markup = (element: ReactElement) => renderToStaticMarkup(element);

/**
 * The start page in one language, as the wizard draws it where nothing is stored. What needs a script is left out, or is a link.
 * Two languages stand in one page, so that no element has an id.
 */
async function startPage(language: Language): Promise<string> {
  const i18n = await createI18n(language);
  const t: Translate = i18n.t;
  const texts = { t, i18n, language, format: createFormat(language, t) };
  const html = markup(
    <WizardContext value={emptyWizard(texts)}>
      <Shell isStart>
        <StartStep />
      </Shell>
    </WizardContext>,
  );
  const other = language === 'fr' ? 'en' : 'fr';
  let page = replaced(html, /<a class="skip".*?<\/a>/s, '');
  page = replaced(page, /<section class="drop">.*?<\/section>/s, '');
  page = replaced(page, /<label class="choice" for="only-in-this-tab">.*?<\/label>/s, '');
  page = replaced(
    page,
    /<button(?=[^>]*class="button link")[^>]*>(.*?)<\/button>/s,
    `<a class="button link" lang="${other}" href="?lang=${other}">$1</a>`,
  );
  page = replaced(page, /<(\/?)main\b/g, '<$1div');
  page = replaced(page, /<details id="/g, '<details data-fold="');
  page = replaced(page, / (?:id|tabindex|role)="[^"]*"/g, '');
  return `<div class="first-page" lang="${language}">${page}</div>`;
}

/** Each language of the start page, one of which the stylesheet shows. Made while the module loads: Vite then closes what loads more. */
export const startPages: string = (await Promise.all(languages.map(startPage))).join('');
