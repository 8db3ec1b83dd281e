import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/**
 * The path of a Chromium on this machine, if there is one.
 * @returns {string | undefined}
 */
export function findChromium() {
  const candidates = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ];
  return candidates.find((path) => path && existsSync(path));
}

/**
 * Ways to get one, tried in turn: Playwright's own download, then the system's package manager.
 * @type {[string, string[]][]}
 */
const installs = [
  ['npx', ['playwright', 'install', 'chromium']],
  ['apt-get', ['update']],
  ['apt-get', ['install', '--yes', 'chromium']],
];

/**
 * The path of a Chromium, which is installed if there is none.
 * @returns {string}
 */
export function ensureChromium() {
  for (const [command, args] of installs) {
    if (findChromium()) break;
    console.log(`No Chromium yet: ${command} ${args.join(' ')}`);
    try {
      execFileSync(command, args, { stdio: 'ignore', timeout: 300_000 });
    } catch {
      // The next way may work; if none does, the line below says what to do.
    }
  }
  const path = findChromium();
  if (path) return path;
  throw new Error('The browser tests need a Chromium: install one, or name it in CHROMIUM_PATH.');
}
