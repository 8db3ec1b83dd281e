import { spawnSync } from 'node:child_process';

/** The whole of what `npm test` only runs a share of: every host page, through every door, to the end, in each browser. */
const run = (...args) => spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, HOSTS: 'all' } }).status;

const outcomes = [run('vite', 'build'), run('playwright', 'test', 'hosts.spec', 'embed-', 'loader-', 'strict.spec')];
process.exitCode = outcomes.every((status) => status === 0) ? 0 : 1;
