import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const PACKAGE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;
const RULE = `\n\n${'-'.repeat(72)}\n\n`;

type Described = { name: string; version: string; license?: string; author?: string | { name: string } };

/** The licence of a package that is shipped, with its text where the package has it. */
function licenceOf(folder: string): string {
  const described = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Described;
  const { name, version, license = 'see its README', author } = described;
  const by = typeof author === 'string' ? author : author?.name;
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `${license}${by ? `, ${by}` : ''}`;
  return `${name} ${version} (${license})\n\n${text}`;
}

/** Writes `licenses.txt` beside the site: the licences of all that it is built of, and of its fonts. */
export function licences(fonts: string): Plugin {
  return {
    name: 'licences',
    generateBundle() {
      const folders = new Set(
        [...this.getModuleIds()].flatMap((id) => PACKAGE.exec(id.replace(/^\0|\?.*/g, ''))?.[1] ?? []),
      );
      const known = [...folders].filter((folder) => existsSync(join(folder, 'package.json'))).toSorted();
      const source = [readFileSync(fonts, 'utf8').trim(), ...known.map(licenceOf)].join(RULE);
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: `${source}\n` });
    },
  };
}
