import type { Plugin } from 'vite';
import { chunkOf, chunksIn, withImports } from './chunks.ts';

/** Tells head.js what is needed next, by language and for a step: no import then waits for another's answer. */
export function chunksAhead(): Plugin {
  return {
    name: 'chunks-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, filename }) {
        if (!filename.endsWith('index.html')) return html;
        const chunks = chunksIn(bundle);
        const texts = (language: string, part: string) => chunkOf(`/locales/${language}/${part}.json`, chunks).fileName;
        const step = [chunkOf('/src/wizard/Journey.tsx', chunks), chunkOf('/src/policy/refund-policy.ts', chunks)];
        const ahead = {
          step: [...withImports(step, chunks)].map(({ fileName }) => fileName).filter((file) => !html.includes(file)),
          fr: { start: texts('fr', 'start'), step: texts('fr', 'journey') },
          en: { start: texts('en', 'start'), step: texts('en', 'journey') },
        };
        return html.replace(
          '<script src="./head.js">',
          (script) => `<script type="application/json" id="ahead">${JSON.stringify(ahead)}</script>\n    ${script}`,
        );
      },
    },
  };
}
