import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What no customer asks for, or only to measure a line. */
const OTHERS = /^assets\/(?:desk\/|noise-)|\.map$|-desk-|^claim-wizard\.js$/;

/** Writes the service worker, with the list of what it keeps, and the name of the release, by which a page knows a newer one. */
export function offline(): Plugin {
  let release = '';
  return {
    name: 'offline',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const head = readFileSync('public/head.js');
        const files = Object.keys(bundle).filter((file) => file.startsWith('assets/') && !OTHERS.test(file));
        const hash = createHash('sha256').update(files.toSorted().join('\n')).update(head).digest('hex');
        release = hash.slice(0, 16);
        const kept = { release, page: './', files: [...files, `head.js?v=${release}`] };
        const worker = readFileSync('src/offline/worker.js', 'utf8');
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: worker.replace('self.RELEASE', () => JSON.stringify(kept)),
        });
        this.emitFile({ type: 'asset', fileName: 'release.js', source: `export const release = '${release}';\n` });
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return this.error('The service worker finds no page.');
        page.source = String(page.source)
          .replace('"./head.js"', `"./head.js?v=${release}"`)
          .replace('<html ', `<html data-release="${release}" `);
        return undefined;
      },
    },
  };
}
