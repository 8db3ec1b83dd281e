import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

type Budget = {
  /** Of the start page: its entry, all that this imports, and the larger of the languages, one of which it shows. */
  page: number;
  /** Of what a page with the custom element loads before the customer comes near. */
  element: number;
};

/** Fails the build when more JavaScript than this is loaded at first, in bytes after gzip. */
export function initialBudget(budget: Budget): Plugin {
  return {
    name: 'initial-budget',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output): output is Rollup.OutputChunk => output.type === 'chunk');
      const size = (chunk: Rollup.OutputChunk) => gzipSync(chunk.code).length;
      const allOf = (name: string) => {
        const initial = new Set(chunks.filter((chunk) => chunk.isEntry && chunk.name === name));
        // A set that grows while it is walked is walked to its end.
        for (const { imports } of initial) {
          for (const chunk of chunks) if (imports.includes(chunk.fileName)) initial.add(chunk);
        }
        if (initial.size === 0) this.error(`The budget finds no entry ${name}.`);
        return [...initial].reduce((sum, chunk) => sum + size(chunk), 0);
      };
      const languages = chunks.filter(({ facadeModuleId }) =>
        /\/locales\/\w+\/start\.json$/.test(facadeModuleId ?? ''),
      );
      if (languages.length !== 2) this.error('The budget does not find both languages.');
      const totals = { page: allOf('index') + Math.max(...languages.map(size)), element: allOf('claim-wizard') };
      for (const name of ['page', 'element'] as const) {
        const figures = `initial JavaScript of the ${name}: ${totals[name]} bytes gzip of ${budget[name]}`;
        if (totals[name] > budget[name]) this.error(`Over budget: ${figures}.`);
        this.info(figures);
      }
    },
  };
}
