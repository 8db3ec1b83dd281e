/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  build: { assetsInlineLimit: 0 },
  test: { include: ['test/**/*.test.{ts,tsx}'] },
});
