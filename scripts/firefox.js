import { firefox } from '@playwright/test';
import { findOrInstall, firstThere } from './browsers.js';

/** A Firefox as people have it, driven by WebDriver BiDi: Playwright's own build keeps its data in another way. */
export const FIREFOX = 'moz-firefox';

/**
 * The path of a Firefox on this machine, if there is one. An empty `FIREFOX_PATH` says that none is to be used.
 * @returns {string | undefined}
 */
export function findFirefox() {
  if (process.env.FIREFOX_PATH === '') return undefined;
  return firstThere([
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ]);
}

/**
 * The path of a Firefox that can be driven, which is installed if there is none and that is allowed; or why there is none.
 * @returns {Promise<{ path: string } | { without: string }>}
 */
export async function ensureFirefox() {
  const path = findOrInstall(
    'Firefox',
    findFirefox,
    process.getuid?.() === 0
      ? [
          ['apt-get', ['update']],
          ['apt-get', ['install', '--yes', 'firefox-esr']],
        ]
      : [],
  );
  if (!path) return { without: 'there is none here; install one, or name it in FIREFOX_PATH' };
  try {
    const browser = await firefox.launch({ channel: FIREFOX, executablePath: path, timeout: 60_000 });
    await (await browser.newPage()).close();
    await browser.close();
    return { path };
  } catch {
    return { without: `Playwright cannot drive ${path}` };
  }
}
