// What Lighthouse says of the built page: `npm run build && npm run bench:lighthouse`. It is fetched when it is asked for.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import { ensureChromium } from '../scripts/chromium.js';

const VERSION = '13.5.0';
const categories = ['accessibility', 'best-practices', 'seo'];
const report = join(mkdtempSync(join(tmpdir(), 'recevable-')), 'lighthouse.json');

const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1' } });
const address = server.resolvedUrls?.local[0] ?? '';
for (const page of ['', '#/problem']) {
  for (const device of ['mobile', 'desktop']) {
    const args = [
      `lighthouse@${VERSION}`,
      `${address}${page}`,
      '--quiet',
      `--only-categories=${categories.join()}`,
      '--output=json',
      `--output-path=${report}`,
      '--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking',
      ...(device === 'desktop' ? ['--preset=desktop'] : []),
    ];
    const env = { ...process.env, CHROME_PATH: ensureChromium() };
    // oxlint-disable-next-line no-await-in-loop -- two at once would slow each other
    const [status] = await once(
      spawn('npx', ['--yes', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }),
      'exit',
    );
    if (status !== 0) throw new Error('Lighthouse did not run.');
    const found = JSON.parse(readFileSync(report, 'utf8'));
    for (const name of categories) {
      const { score, auditRefs } = found.categories[name];
      const lacking = auditRefs.map(({ id }) => id).filter((id) => (found.audits[id].score ?? 1) < 1);
      console.log(`${page || 'start'}, ${device}, ${name}: ${Math.round(score * 100)} ${lacking.join(' ')}`);
      if (score < 1) process.exitCode = 1;
    }
  }
}
await server.close();
