/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { initialBudget } from './scripts/initial-budget.ts';
import { noScript } from './scripts/no-script.ts';

export default defineConfig({
  base: './',
  plugins: [react(), noScript(), initialBudget({ gzipBytes: 130_000 })],
  build: { assetsInlineLimit: 0, target: 'es2022' },
  test: { include: ['test/**/*.test.{ts,tsx}'] },
});
