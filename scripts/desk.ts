import react from '@vitejs/plugin-react';
import { build, type BuildEnvironmentOptions, type Plugin } from 'vite';
import { retriedImports } from './retried-imports.ts';
import { staticTexts } from './static-texts.ts';

/** Builds the desk of support by itself, after the wizard: what the two share would otherwise be cut into more files for customers. */
export function supportDesk(options: BuildEnvironmentOptions): Plugin {
  return {
    name: 'support-desk',
    apply: 'build',
    async closeBundle() {
      await build({
        configFile: false,
        base: './',
        logLevel: 'warn',
        publicDir: false,
        plugins: [react(), staticTexts(), retriedImports()],
        build: {
          ...options,
          assetsDir: 'assets/desk',
          emptyOutDir: false,
          chunkSizeWarningLimit: 1000,
          rolldownOptions: { input: 'desk.html' },
        },
      });
    },
  };
}
