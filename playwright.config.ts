import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.js';

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

const executablePath = findChromium();

export default defineConfig({
  testDir: 'test/browser',
  globalSetup: './test/browser/serve.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: process.env.BASE_URL ?? '',
    locale: 'fr-FR',
    timezoneId: 'America/New_York',
    launchOptions: { args, ...(executablePath !== undefined && { executablePath }) },
  },
});
