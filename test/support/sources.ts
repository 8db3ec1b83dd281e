const files = import.meta.glob<string>('../../src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });

/** Every source file of the app: its path from `src`, and its text without comments. */
export const sources = Object.entries(files).map(([file, text]) => ({
  path: file.replace('../../src/', ''),
  code: text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, ''),
}));
