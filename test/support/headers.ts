import { readFileSync } from 'node:fs';

const folder = new URL('../../docs/headers/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const pairs = (text: string, line: RegExp): Record<string, string> =>
  Object.fromEntries([...text.matchAll(line)].map(([, name = '', value = '']) => [name, value]));

/** The headers that each of our example files sets for every page, as its server would read it. */
export const headerFiles: Readonly<Record<string, () => Record<string, string>>> = {
  netlify: () => pairs(read('_headers').split('\n# All else')[0] ?? '', /^ {2}([\w-]+): (.*)$/gm),
  'nginx.conf': () => pairs(read('nginx.conf'), /^add_header ([\w-]+) "(.*)" always;$/gm),
  '.htaccess': () => pairs(read('.htaccess'), /^ {2}Header always set ([\w-]+) "(.*)"$/gm),
  'vercel.json': () => {
    const { headers } = JSON.parse(read('vercel.json')) as { headers: { headers: { key: string; value: string }[] }[] };
    return Object.fromEntries((headers[0]?.headers ?? []).map(({ key, value }) => [key, value]));
  },
};
