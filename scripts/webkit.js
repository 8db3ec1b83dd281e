import { findOrInstall, firstThere } from './browsers.js';

/**
 * The path of a window for WebKitGTK, the engine of Safari, if there are also its driver and a display to draw on. An empty
 * `WEBKIT_PATH` says that none is to be used.
 * @returns {string | undefined}
 */
export function findWebKit() {
  if (process.env.WEBKIT_PATH === '') return undefined;
  const hasAll = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'].every((path) => firstThere([path]));
  return hasAll
    ? firstThere([
        process.env.WEBKIT_PATH,
        ...['4.1', '4.0'].map((version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
        ...['4.1', '4.0'].map((version) => `/usr/lib/aarch64-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
      ])
    : undefined;
}

/**
 * The same, installed if it is not there and that is allowed.
 * @returns {string | undefined}
 */
export const ensureWebKit = () =>
  findOrInstall(
    'WebKitGTK',
    findWebKit,
    process.getuid?.() === 0
      ? [
          ['apt-get', ['update']],
          ['apt-get', ['install', '--yes', '--no-install-recommends', 'webkit2gtk-driver', 'xvfb']],
        ]
      : [],
  );
