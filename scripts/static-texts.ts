import { readFileSync } from 'node:fs';
import { runnerImport, type Plugin } from 'vite';

const languages = ['fr', 'en'] as const;
type Texts = {
  app: {
    description: string;
    loading: string;
    noScript: string;
    tooOld: string;
    meddled: string;
    chunkFailed: { body: string };
  };
};

/** Each language of the start page, one of which the stylesheet shows. */
async function startPages(): Promise<string> {
  const { module } = await runnerImport<typeof import('./start-page.tsx')>('/scripts/start-page.tsx');
  return module.startPages;
}

/** Writes into the page, from the language files, the start page, what search engines show of it, and what it shows where the wizard cannot start. */
export function staticTexts(): Plugin {
  const texts = languages.map((language) => {
    const file = new URL(`../src/i18n/locales/${language}/start.json`, import.meta.url);
    return { language, app: (JSON.parse(readFileSync(file, 'utf8')) as Texts).app };
  });
  const paragraphs = (pick: (app: Texts['app']) => string) =>
    texts.map(({ language, app }) => `<p lang="${language}">${pick(app)}</p>`).join('');
  return {
    name: 'static-texts',
    transformIndexHtml: async (html) => {
      const pages = html.includes('<!--start-page-->') ? await startPages() : '';
      return html
        .replace('<!--start-page-->', () => pages)
        .replace(
          '<!--loading-->',
          paragraphs(({ loading }) => loading),
        )
        .replace('<!--description-->', texts.map(({ app }) => app.description).join(' '))
        .replace(
          '<!--no-script-->',
          paragraphs(({ noScript }) => noScript),
        )
        .replace(
          '<!--too-old-->',
          paragraphs(({ tooOld }) => tooOld),
        )
        .replace(
          '<!--meddled-->',
          paragraphs(({ meddled }) => meddled),
        )
        .replace(
          '<!--load-failed-->',
          paragraphs(({ chunkFailed }) => chunkFailed.body),
        );
    },
  };
}
