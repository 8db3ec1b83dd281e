import { chromium } from '@playwright/test';
import { findOrInstall, firstThere } from './browsers.js';

/**
 * The path of a Chromium on this machine, if there is one.
 * @returns {string | undefined}
 */
export function findChromium() {
  return firstThere([
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ]);
}

/**
 * The path of a Chromium, which is installed if there is none: by Playwright's own download, or by the system's package
 * manager.
 * @returns {string}
 */
export function ensureChromium() {
  const path = findOrInstall('Chromium', findChromium, [
    ['npx', ['playwright', 'install', 'chromium']],
    ['apt-get', ['update']],
    ['apt-get', ['install', '--yes', 'chromium']],
  ]);
  if (path) return path;
  throw new Error('The browser tests need a Chromium: install one, or name it in CHROMIUM_PATH.');
}
