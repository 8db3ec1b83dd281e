import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.js';
import { ensureFirefox } from './firefox.js';
import { ensureWebKit } from './webkit.js';

const reports = mkdtempSync(join(tmpdir(), 'recevable-'));
/** The browser tests of every commit, by their titles; `npm run test:whole` runs all. */
const LIST = 'test/browser/every-commit.txt';
const totals = { passed: 0, failed: 0, skipped: 0 };

function run(title, command, args, env = {}) {
  console.log(`\n── ${title}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  const isGood = status === 0;
  totals[isGood ? 'passed' : 'failed'] += 1;
  return isGood;
}

/** Adds what a runner's own report counted; a report that is not there means that nothing was tested. */
function count(file, read) {
  try {
    const { passed, failed, skipped } = read(JSON.parse(readFileSync(file, 'utf8')));
    totals.passed += passed;
    totals.failed += failed;
    totals.skipped += skipped;
    if (passed === 0) throw new Error('no test ran');
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    totals.failed += 1;
  }
}

run('Types', 'npx', ['tsc']);
run('Lint, format, unused code', 'npm', ['run', '--silent', 'lint']);

const unit = join(reports, 'unit.json');
run('Unit and component tests', 'npx', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unit}`,
]);
count(unit, ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({
  passed: numPassedTests,
  failed: numFailedTests,
  skipped: numPendingTests + numTodoTests,
}));

if (run('Build, within its budget', 'npx', ['vite', 'build'])) {
  try {
    const browser = join(reports, 'browser.json');
    const firefox = await ensureFirefox();
    if ('without' in firefox) console.log(`The tests in Firefox are left out, and not counted: ${firefox.without}.`);
    const webkit = ensureWebKit();
    if (!webkit) console.log('The tests in WebKit are left out, and not counted: there is none here.');
    const env = {
      CHROMIUM_PATH: ensureChromium(),
      FIREFOX_PATH: 'path' in firefox ? firefox.path : '',
      WEBKIT_PATH: webkit ?? '',
      PLAYWRIGHT_JSON_OUTPUT_FILE: browser,
    };
    run('Browser tests', 'npx', ['playwright', 'test', '--test-list', LIST, '--reporter=list,json'], env);
    const engines = ['chromium', ...('path' in firefox ? ['firefox'] : []), ...(webkit ? ['webkit'] : [])];
    const listed = readFileSync(LIST, 'utf8').split('\n');
    const wanted = listed.filter((line) => engines.some((engine) => line.startsWith(`[${engine}]`))).length;
    count(browser, ({ stats }) => {
      const ran = stats.expected + stats.unexpected + stats.flaky + stats.skipped;
      if (ran !== wanted) console.error(`${LIST} names ${wanted} tests, of which ${ran} are there: it is out of date.`);
      const failed = stats.unexpected + stats.flaky + Math.abs(wanted - ran);
      return { passed: stats.expected, failed, skipped: stats.skipped };
    });
  } catch (error) {
    console.error(error.message);
    totals.failed += 1;
  }
} else {
  console.error('The browser tests need the build.');
  totals.failed += 1;
}

if (totals.skipped > 0) console.error(`${totals.skipped} tests were skipped: none may be.`);
console.log(`\n${totals.passed} passed, ${totals.failed + totals.skipped} failed`);
process.exitCode = totals.failed + totals.skipped > 0 ? 1 : 0;
