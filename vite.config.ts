/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig, type BuildEnvironmentOptions } from 'vite';
import { chunksAhead } from './scripts/chunks-ahead.ts';
import { supportDesk } from './scripts/desk.ts';
import { offline } from './scripts/offline.ts';
import { oldBrowsers } from './scripts/old-browsers.ts';
import { otherPeoplesPages } from './scripts/doors.ts';
import { loadBudget } from './scripts/load-budget.ts';
import { licences } from './scripts/licences.ts';
import { noisePictures } from './scripts/noise-pictures.ts';
import { retriedImports } from './scripts/retried-imports.ts';
import { staticTexts } from './scripts/static-texts.ts';

/** The minifier would write assignments that Chromium 80 cannot read; all other syntax of the source it can. */
const minify = { compress: { target: 'chrome80' }, mangle: true, codegen: true } as const;

const options: BuildEnvironmentOptions = {
  assetsInlineLimit: 0,
  target: 'es2022',
  // Only what is in the page itself: links for what comes later would be left in the head of somebody else's page.
  modulePreload: {
    polyfill: false,
    resolveDependencies: (file, chunks, { hostType }) => (hostType === 'html' ? chunks : [file]),
  },
};

export default defineConfig({
  base: './',
  plugins: [
    react(),
    staticTexts(),
    retriedImports(),
    oldBrowsers(),
    chunksAhead(),
    offline(),
    noisePictures(),
    loadBudget({
      ratios: { start: 1.85, step: 3.5, ending: 3.75 },
      requests: { start: 8, step: 12 },
      bytes: { element: 4000, css: 5700 },
    }),
    otherPeoplesPages({ loaderGzipBytes: 3050 }),
    supportDesk(options),
    licences('src/export/pdf/fonts/OFL.txt'),
  ],
  build: {
    ...options,
    rolldownOptions: {
      input: { index: 'index.html', 'claim-wizard': 'src/embed/claim-wizard.ts' },
      output: {
        minify,
        // Few files: what every door needs, the wizard, and what its steps share with others.
        codeSplitting: {
          groups: [
            {
              name: 'place',
              test: /src\/(?:wizard\/(?:place|route)|embed\/host-options|ui\/(?:tokens|picture))\.ts$|preload-helper/,
              priority: 3,
            },
            { name: 'wizard', test: /src\/wizard\/(?:mount\.tsx|own-page\.ts)$/, priority: 2 },
            {
              name: 'claim',
              test: /src\/(?:claim|policy|document|export|flow|store|wizard)\/(?!.*\.json)/,
              minShareCount: 2,
              priority: 1,
            },
          ],
        },
        // The name by which other people's pages know it.
        entryFileNames: ({ name }) => (name === 'claim-wizard' ? '[name].js' : 'assets/[name]-[hash].js'),
        // Every language has files of the same names.
        chunkFileNames: ({ facadeModuleId }) => {
          const [, language] = /\/locales\/(\w+)\/\w+\.json$/.exec(facadeModuleId ?? '') ?? [];
          return `assets/${language === undefined ? '' : `${language}-`}[name]-[hash].js`;
        },
      },
    },
  },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 120_000,
    maxWorkers: '100%',
  },
});
