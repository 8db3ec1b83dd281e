import { gzipSync } from 'node:zlib';
import { build, type Plugin, type Rollup } from 'vite';
import { chunkOf, chunksIn, withImports } from './chunks.ts';

type Budget = {
  /**
   * JavaScript after gzip, in times that of bare react and react-dom: of the start page, with what the first question needs, and
   * with what the result needs.
   */
  ratios: { start: number; step: number; ending: number };
  /** Files, the page included, for the start page and for the first question by its own address. */
  requests: { start: number; step: number };
  /** After gzip: what a page with the custom element loads before the customer comes near, and the stylesheet of the page. */
  bytes: { element: number; css: number };
};

const BARE = 'bare-react';
const bareSource = `import { createElement } from 'react'; import { createRoot } from 'react-dom/client';
createRoot(document.body).render(createElement('p'));`;

/** What react and react-dom weigh alone, in the same build, in bytes after gzip. */
async function bareReact(): Promise<number> {
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      { name: BARE, resolveId: (id) => (id === BARE ? id : null), load: (id) => (id === BARE ? bareSource : null) },
    ],
    build: { write: false, rolldownOptions: { input: BARE } },
  })) as Rollup.RollupOutput;
  return output.output.reduce((sum, file) => sum + ('code' in file ? gzipSync(file.code).length : 0), 0);
}

/** Fails the build when more is loaded than this, by the graph of its chunks. Prints the figures. */
export function loadBudget({ ratios, requests, bytes }: Budget): Plugin {
  return {
    name: 'load-budget',
    apply: 'build',
    async writeBundle(_options, bundle) {
      const outputs = Object.values(bundle);
      const chunks = chunksIn(bundle);
      const weigh = (content: string | Uint8Array) => gzipSync(content).length;
      const weight = (of: ReadonlySet<Rollup.OutputChunk>) => [...of].reduce((sum, { code }) => sum + weigh(code), 0);
      const of = (source: string) => chunkOf(source, chunks);
      const all = (first: readonly Rollup.OutputChunk[]) => withImports(first, chunks);
      const texts = (part: string) => {
        const both = ['fr', 'en'].map((language) => of(`/locales/${language}/${part}.json`));
        return both.toSorted((left, right) => right.code.length - left.code.length)[0] ?? of(part);
      };
      const start = [of('/index.html'), texts('start')];
      const step = [...start, of('/Journey.tsx'), of('/refund-policy.ts'), texts('journey')];
      const ending = [...step, of('/ending.ts')];
      const react = await bareReact();
      const css = outputs.filter(({ fileName }) => /index-.*\.css$/.test(fileName));
      const other = ['index.html', 'head.js', 'index.css'].length;
      const checks: [what: string, found: number, most: number][] = [
        ...Object.entries({ start, step, ending }).map(([name, first]): [string, number, number] => {
          const found = weight(all(first));
          this.info(
            `JavaScript of the ${name}: ${found} bytes gzip, ${(found / react).toFixed(2)} × react + react-dom`,
          );
          return [`JavaScript of the ${name}, × react`, found / react, ratios[name as keyof typeof ratios]];
        }),
        ...Object.entries({ start, step }).map(([name, first]): [string, number, number] => [
          `requests of the ${name}`,
          all(first).size + other,
          requests[name as keyof typeof requests],
        ]),
        ['bytes of the element', weight(all([of('/claim-wizard.ts')])), bytes.element],
        ['bytes of CSS', css.reduce((sum, file) => sum + weigh('source' in file ? file.source : ''), 0), bytes.css],
      ];
      for (const [what, found, most] of checks) {
        const figures = `${what}: ${Number(found.toFixed(2))} of ${most}`;
        if (!(found > 0) || found > most) this.error(`Over budget: ${figures}.`);
        this.info(figures);
      }
    },
  };
}
