/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { initialBudget } from './scripts/initial-budget.ts';
import { staticTexts } from './scripts/static-texts.ts';

export default defineConfig({
  base: './',
  plugins: [react(), staticTexts(), initialBudget({ gzipBytes: 130_000 })],
  build: { assetsInlineLimit: 0, target: 'es2022' },
  test: { include: ['test/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
});
