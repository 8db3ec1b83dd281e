import { spawnSync } from 'node:child_process';

/** All browser tests with everything of which `npm test` only tries a share, but for those of `npm run test:storage`. */
const run = (...args) => spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, WHOLE: 'all' } }).status;

const outcomes = [run('vite', 'build'), run('playwright', 'test', ...process.argv.slice(2))];
process.exitCode = outcomes.every((status) => status === 0) ? 0 : 1;
