import { spawnSync } from 'node:child_process';

/** The whole of what `npm test` only runs a share of: new schedules, every storage fault at every step, every killed browser. */
const whole = {
  SCHEDULES: '20000',
  SCHEDULES_SEED: String(Date.now() % 2 ** 31),
  STORAGE_FAULTS: 'all',
  KILLED_BROWSERS: '60',
};
const run = (...args) => spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, ...whole } }).status;

const outcomes = [
  run('vitest', 'run', 'test/store/schedules.test.ts'),
  run('vite', 'build'),
  run('playwright', 'test', '--project=chromium', 'storage-faults', 'killed'),
];
process.exitCode = outcomes.every((status) => status === 0) ? 0 : 1;
