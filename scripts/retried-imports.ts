import type { Plugin } from 'vite';
import { chunksIn } from './chunks.ts';

/**
 * Stands in for what Vite puts around every `import()`. Most browsers never ask again for a part that once failed to load:
 * each further attempt has an address of its own.
 */
const helper = `
const loading = new Map();
const failures = new Map();
export const __vitePreload = (load, [name], importer) => {
  const url = new URL(name, importer).href;
  if (!loading.has(url)) {
    const failed = failures.get(url) ?? 0;
    const part = failed === 0 ? load() : import(url + '?' + failed);
    loading.set(url, part);
    part.catch(() => {
      loading.delete(url);
      failures.set(url, failed + 1);
    });
  }
  return loading.get(url);
};`;

/** Lets a part that failed to load be loaded later, without a reload of the page. Fails the build where that would not come to the same. */
export function retriedImports(): Plugin {
  let isInPlace = false;
  return {
    name: 'retried-imports',
    apply: 'build',
    transform: {
      filter: { id: /vite\/preload-helper\.js$/ },
      handler: () => {
        isInPlace = true;
        return { code: helper, map: null };
      },
    },
    generateBundle(_options, bundle) {
      if (!isInPlace)
        this.error('Vite no longer puts around an import() what we replace: see scripts/retried-imports.ts.');
      const chunks = chunksIn(bundle);
      const parts = new Set(chunks.flatMap(({ dynamicImports }) => dynamicImports));
      for (const part of parts) {
        const other = chunks.find(({ imports }) => imports.includes(part));
        if (other) {
          this.error(
            `${part} may be loaded under a second address, and ${other.fileName} imports it under the first: it would be there twice. What both need wants a module of its own.`,
          );
        }
        if (!chunks.some(({ fileName, isDynamicEntry }) => fileName === part && isDynamicEntry)) {
          this.error(
            `${part} calls what it exports by names that only its import() knows. Import from where things are defined, not from an index of them.`,
          );
        }
      }
    },
  };
}
