import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/**
 * Fails the build when the start page needs more JavaScript than `gzipBytes`: the entry, all that it imports, and the
 * larger of the languages, one of which it loads before it can show anything.
 */
export function initialBudget({ gzipBytes }: { gzipBytes: number }): Plugin {
  return {
    name: 'initial-budget',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output): output is Rollup.OutputChunk => output.type === 'chunk');
      const size = (chunk: Rollup.OutputChunk) => gzipSync(chunk.code).length;
      const initial = new Set(chunks.filter(({ isEntry }) => isEntry));
      // A set that grows while it is walked is walked to its end.
      for (const { imports } of initial) {
        for (const chunk of chunks) if (imports.includes(chunk.fileName)) initial.add(chunk);
      }
      const languages = chunks.filter(({ facadeModuleId }) => /\/locales\/\w+\.json$/.test(facadeModuleId ?? ''));
      if (initial.size === 0 || languages.length !== 2) this.error('The budget finds no entry, or not both languages.');
      const total = [...initial].reduce((sum, chunk) => sum + size(chunk), Math.max(...languages.map(size)));
      const figures = `initial JavaScript: ${total} bytes gzip of ${gzipBytes}`;
      if (total > gzipBytes) this.error(`Over budget: ${figures}.`);
      this.info(figures);
    },
  };
}
