import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Plugin } from 'vite';
import { oldBrowsers } from './old-browsers.ts';

const OUT = 'dist';
const doors = 'hosts/doors';

/** A script that stands alone: nothing of it is shared, and its name stays the same. */
const alone = (entry: string, outDir: string, fileName: string, format: 'iife' | 'es'): InlineConfig => ({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [react(), oldBrowsers()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir,
    emptyOutDir: false,
    // Lowered, it would weigh a quarter more. oldBrowsers refuses what the floor cannot read.
    target: 'es2022',
    lib: { entry, name: 'recevable', formats: [format], fileName: () => fileName },
  },
});

/** What becomes of a snippet: Zendesk leaves an iframe few attributes, WordPress makes paragraphs, a strict CSP allows no styles in line. */
const editors: Readonly<Record<string, (snippet: string) => string>> = {
  zendesk: (snippet) => snippet.replaceAll(/\s+(?:style|loading|allow|target|rel)="[^"]*"/g, ''),
  wordpress: (snippet) =>
    snippet
      .trim()
      .split(/\n(?=<)/)
      .map((block) => (block.startsWith('<p>') ? block : `<p>${block.replaceAll('\n', '<br />\n')}</p>`))
      .join('\n'),
  'strict-csp': (snippet) => snippet.replaceAll(/ style="[^"]*"/g, ''),
};

/** Every host page, once for each of the doors that it allows; and a page that lists them all. */
function writeHosts(): void {
  const out = join(OUT, 'hosts');
  mkdirSync(out, { recursive: true });
  const names = readdirSync('hosts');
  for (const name of names.filter((each) => each.endsWith('.css'))) cpSync(join('hosts', name), join(out, name));
  const written: string[] = [];
  for (const name of names.filter((each) => each.endsWith('.html'))) {
    const host = name.replace('.html', '');
    const page = readFileSync(join('hosts', name), 'utf8');
    const [, allowed = ''] = /<!-- doors: ?(.*?) ?-->\n/.exec(page) ?? [];
    for (const door of allowed.split(' ')) {
      const snippet = door === '' ? '' : readFileSync(join(doors, `${door}.html`), 'utf8');
      const [script = ''] = /<script.*?<\/script>\n/.exec(snippet) ?? [];
      const file = door === '' ? name : `${host}-${door}.html`;
      const filled = page
        .replace(/<!-- doors: .*?-->\n/, '')
        .replace('<!-- script -->', script.trim())
        .replace('<!-- door -->', () => (editors[host]?.(snippet) ?? snippet).trim());
      writeFileSync(join(out, file), filled);
      written.push(file);
    }
  }
  const list = written.map((file) => `<li><a href="${file}">${file.replace('.html', '')}</a></li>`).join('\n');
  const title = 'Recevable on other people’s pages';
  writeFileSync(
    join(out, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="shop.css"><h1>${title}</h1><ul>${list}</ul></html>`,
  );
}

/** After the wizard, the loader for other people's pages, and such pages. Fails the build when the loader is too large. */
export function otherPeoplesPages({ loaderGzipBytes }: { loaderGzipBytes: number }): Plugin {
  return {
    name: 'other-peoples-pages',
    apply: 'build',
    async closeBundle() {
      await build(alone('src/embed/embed.ts', OUT, 'embed.js', 'iife'));
      await build(alone('hosts/react.tsx', join(OUT, 'hosts'), 'react.js', 'es'));
      writeHosts();
      const loader = readFileSync(join(OUT, 'embed.js'));
      const size = gzipSync(loader).length;
      const figures = `embed.js: ${size} bytes gzip of ${loaderGzipBytes}`;
      if (size > loaderGzipBytes) this.error(`Over budget: ${figures}.`);
      const integrity = `sha384-${createHash('sha384').update(loader).digest('base64')}`;
      this.info(`${figures}, integrity="${integrity}"`);
    },
  };
}
