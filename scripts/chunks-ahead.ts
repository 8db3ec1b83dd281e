import type { Plugin, Rollup } from 'vite';

/** Tells head.js what is needed next, by language and for a step: no import then waits for another's answer. */
export function chunksAhead(): Plugin {
  return {
    name: 'chunks-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, filename }) {
        if (!filename.endsWith('index.html')) return html;
        const chunks = Object.values(bundle).filter((output): output is Rollup.OutputChunk => output.type === 'chunk');
        const fileOf = (source: string) => {
          const chunk = chunks.find(({ facadeModuleId, moduleIds }) =>
            facadeModuleId === null ? moduleIds.some((id) => id.endsWith(source)) : facadeModuleId.endsWith(source),
          );
          if (!chunk) throw new Error(`There is no chunk of ${source}.`);
          return chunk;
        };
        const withImports = (chunk: Rollup.OutputChunk) => [chunk.fileName, ...chunk.imports];
        const texts = (language: string, part: string) => fileOf(`/locales/${language}/${part}.json`).fileName;
        const isLinked = (file: string) => html.includes(file);
        const ahead = {
          step: [
            ...withImports(fileOf('/src/wizard/Journey.tsx')),
            fileOf('/src/policy/refund-policy.ts').fileName,
          ].filter((file) => !isLinked(file)),
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
