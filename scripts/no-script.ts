import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const text = (language: string) =>
  JSON.parse(readFileSync(new URL(`../src/i18n/locales/${language}.json`, import.meta.url), 'utf8')).app.noScript;

/** Writes what a browser without JavaScript shows, from the language files. */
export function noScript(): Plugin {
  return {
    name: 'no-script',
    transformIndexHtml: (html) =>
      html.replace(
        '<!--no-script-->',
        `<noscript><p lang="fr">${text('fr')}</p><p lang="en">${text('en')}</p></noscript>`,
      ),
  };
}
