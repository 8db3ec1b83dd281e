import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const languages = ['fr', 'en'];
type Texts = {
  app: { description: string; noScript: string; tooOld: string; meddled: string; chunkFailed: { body: string } };
};

/** Writes into the page, from the language files, what search engines show of it, and what it shows without JavaScript or without texts. */
export function staticTexts(): Plugin {
  const texts = languages.map((language) => {
    const file = new URL(`../src/i18n/locales/${language}/start.json`, import.meta.url);
    return { language, app: (JSON.parse(readFileSync(file, 'utf8')) as Texts).app };
  });
  const paragraphs = (pick: (app: Texts['app']) => string) =>
    texts.map(({ language, app }) => `<p lang="${language}">${pick(app)}</p>`).join('');
  return {
    name: 'static-texts',
    transformIndexHtml: (html) =>
      html
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
        ),
  };
}
