import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// The app is TypeScript, which Node 20 does not read: vite does, so that the policy is judged here by the app's own code.
const main = fileURLToPath(new URL('./policy/main.ts', import.meta.url));
const { module } = await runnerImport(main, { configFile: false, logLevel: 'error' });
process.exitCode = await module.main(process.argv.slice(2));
