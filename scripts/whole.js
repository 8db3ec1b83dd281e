import { spawnSync } from 'node:child_process';

/** All tests with everything of which `npm test` tries a share; with files named, of the browser tests those alone. */
const files = process.argv.slice(2);
const run = (...args) => spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, WHOLE: 'all' } }).status;

const outcomes = [
  ...(files.length === 0 ? [run('vitest', 'run', 'test/policy/proof')] : []),
  run('vite', 'build'),
  run('playwright', 'test', ...files),
];
process.exitCode = outcomes.every((status) => status === 0) ? 0 : 1;
