import { gzipSync } from 'node:zlib';
import { build, type Plugin, type Rollup } from 'vite';

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
      const chunks = outputs.filter((output): output is Rollup.OutputChunk => output.type === 'chunk');
      const weigh = (content: string | Uint8Array) => gzipSync(content).length;
      const weight = (of: ReadonlySet<Rollup.OutputChunk>) => [...of].reduce((sum, { code }) => sum + weigh(code), 0);
      const chunkOf = (source: string): Rollup.OutputChunk => {
        const found = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source));
        return found ?? this.error(`The budget finds no chunk of ${source}.`);
      };
      const withImports = (first: readonly Rollup.OutputChunk[]) => {
        const all = new Set(first);
        // A set that grows while it is walked is walked to its end.
        for (const { imports } of all) {
          for (const chunk of chunks) if (imports.includes(chunk.fileName)) all.add(chunk);
        }
        return all;
      };
      const texts = (part: string) => {
        const all = ['fr', 'en'].map((language) => chunkOf(`/locales/${language}/${part}.json`));
        return all.toSorted((left, right) => right.code.length - left.code.length)[0] ?? chunkOf(part);
      };
      const start = [chunkOf('/index.html'), texts('start')];
      const step = [...start, chunkOf('/Journey.tsx'), chunkOf('/refund-policy.ts'), texts('journey')];
      const ending = [...step, chunkOf('/ending.ts')];
      const react = await bareReact();
      const css = outputs.filter(({ fileName }) => /index-.*\.css$/.test(fileName));
      const other = ['index.html', 'head.js', 'index.css'].length;
      const checks: [what: string, found: number, most: number][] = [
        ...Object.entries({ start, step, ending }).map(([name, first]): [string, number, number] => {
          const found = weight(withImports(first));
          this.info(
            `JavaScript of the ${name}: ${found} bytes gzip, ${(found / react).toFixed(2)} × react + react-dom`,
          );
          return [`JavaScript of the ${name}, × react`, found / react, ratios[name as keyof typeof ratios]];
        }),
        ...Object.entries({ start, step }).map(([name, first]): [string, number, number] => [
          `requests of the ${name}`,
          withImports(first).size + other,
          requests[name as keyof typeof requests],
        ]),
        ['bytes of the element', weight(withImports([chunkOf('/claim-wizard.ts')])), bytes.element],
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
