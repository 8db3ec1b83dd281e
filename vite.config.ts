/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig, type BuildEnvironmentOptions } from 'vite';
import { supportDesk } from './scripts/desk.ts';
import { otherPeoplesPages } from './scripts/doors.ts';
import { initialBudget } from './scripts/initial-budget.ts';
import { licences } from './scripts/licences.ts';
import { noisePictures } from './scripts/noise-pictures.ts';
import { retriedImports } from './scripts/retried-imports.ts';
import { staticTexts } from './scripts/static-texts.ts';

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
    noisePictures(),
    initialBudget({ page: 125_000, element: 4000 }),
    otherPeoplesPages({ loaderGzipBytes: 3050 }),
    supportDesk(options),
    licences('src/export/pdf/fonts/OFL.txt'),
  ],
  build: {
    ...options,
    rolldownOptions: {
      input: { index: 'index.html', 'claim-wizard': 'src/embed/claim-wizard.ts' },
      output: {
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
