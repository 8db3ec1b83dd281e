import { defineConfig, type Project } from '@playwright/test';
import { findChromium } from './scripts/chromium.js';
import { findFirefox, FIREFOX } from './scripts/firefox.js';
import { findWebKit } from './scripts/webkit.js';

// As root, which is what a container usually is, Chromium refuses its sandbox; the rest keeps it from calling home.
const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// Every run tries the same share; another seed tries another.
process.env.SHARE_SEED ??= '901';

const executablePath = findChromium();
const firefoxPath = findFirefox();

const chromium: Project = {
  name: 'chromium',
  testIgnore: ['firefox/**', 'webkit/**'],
  use: { browserName: 'chromium', launchOptions: { args, ...(executablePath !== undefined && { executablePath }) } },
};
/** What keeps the draft, and what opens the doors, is another browser's own work there; the rest is not tested twice. */
const firefox = (path: string): Project => ({
  name: 'firefox',
  testMatch: 'firefox/**/*.spec.ts',
  use: { browserName: 'firefox', channel: FIREFOX, launchOptions: { executablePath: path } },
});

/** The engine of Safari, which a driver of our own drives. */
const webkit: Project = { name: 'webkit', testMatch: 'webkit/**/*.spec.ts' };

export default defineConfig({
  testDir: 'test/browser',
  globalSetup: './test/browser/serve.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // It guards against hanging, not against a slow machine.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: process.env.BASE_URL ?? '',
    locale: 'fr-FR',
    timezoneId: 'America/New_York',
    // What it answers with, no test could take away.
    serviceWorkers: 'block',
  },
  projects: [
    chromium,
    ...(firefoxPath === undefined ? [] : [firefox(firefoxPath)]),
    ...(findWebKit() === undefined ? [] : [webkit]),
  ],
});
