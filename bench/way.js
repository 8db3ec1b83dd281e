// What the shortest way to a complete claim asks of somebody with a phone, and what the first screen of the result says:
// `npm run bench:way`, after a build. The budgets are of the table that it prints; test/browser/short-way.spec.ts holds them.
import { chromium } from '@playwright/test';
import { preview, runnerImport } from 'vite';
import { ensureChromium } from '../scripts/chromium.js';

const load = async (path) => (await runnerImport(path, { configFile: false, logLevel: 'error' })).module;
const { walk, doors, PHONE } = await load('./test/browser/way-count.ts');
const { firstScreens, essentials } = await load('./test/browser/first-screen.ts');
const { claimOf, NOW } = await load('./test/support/claims.ts');

const languages = { fr: 'fr-FR', en: 'en-GB' };

const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1' } });
const base = server.resolvedUrls?.local[0] ?? '';
const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'];
const browser = await chromium.launch({ args, executablePath: ensureChromium() });

/** Goes from a door to the result, whose first screen is then seen in each window; from the second time on with the answers that are kept. */
async function goThrough(context, door, problem, language) {
  const [file, rootOf] = doors[door];
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(NOW));
  await page.route('**/hosts/*.html', async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    const body = (await response.text()).replace('<html lang="fr">', `<html lang="${language}">`);
    await route.fulfill({ response, body });
  });
  await page.goto(`${base}${file}`);
  const root = rootOf(page);
  const count = await walk(root, problem, language);
  const screens = (await firstScreens(root, language)).map(initials);
  await page.close();
  return { count, screens };
}

/** The initials of what is there, and a dot for what is not. */
const initials = (seen) => essentials.map((each) => (seen.has(each) ? each[0].toUpperCase() : '·')).join('');

async function measure(problem, [language, locale]) {
  const context = await browser.newContext({ ...PHONE, locale, reducedMotion: 'reduce' });
  const { count, screens } = await goThrough(context, 'alone', problem, language);
  for (const door of ['claim-wizard', 'claim-wizard-frame']) {
    // oxlint-disable-next-line no-await-in-loop -- two at once would be two tabs that write the same answers
    screens.push(...(await goThrough(context, door, problem, language)).screens);
  }
  await context.close();
  return { problem, language, ...count, questions: count.questions.length, screens };
}

const found = [];
const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
};
const columns = ['taps', 'typed', 'questions', 'words', 'step', 'result'];
const print = (name, values, ...rest) =>
  console.log(name.padEnd(18), ...values.map((value) => String(value).padStart(9)), ' ', ...rest);
const round = (value) => Number(value.toFixed(1));
const over = (summary) => columns.map((column) => round(summary(found.map((way) => way[column]))));

console.log(`First screen of the result (${essentials.join(', ')}): alone, in claim-wizard, in`);
console.log('claim-wizard-frame, each at 390 × 844 and at 320 × 568.\n');
print('', columns, 'first screen');
for (const problem of Object.keys(claimOf)) {
  // oxlint-disable-next-line no-await-in-loop -- all at once, and each would wait for the others
  const ways = await Promise.all(Object.entries(languages).map((language) => measure(problem, language)));
  found.push(...ways);
  for (const way of ways) {
    const figures = columns.map((column) => round(way[column]));
    print(`${problem} ${way.language}`, figures, ...way.screens);
  }
}
await browser.close();
await server.close();

print('median', over(median));
print(
  'most',
  over((values) => Math.max(...values)),
);
print('at most', [20, '', '12 *', 900, 2, 2.5], 'VRADB everywhere');
console.log('\n* of billing and not-received; taps as a median, the others each way.');
console.log('\nWords and screens, page by page:');
for (const { problem, language, pages } of found) {
  console.log(`${problem} ${language}`);
  for (const { place, words, screens } of pages) {
    console.log(`${String(words).padStart(6)} ${screens.toFixed(1).padStart(5)}  ${place}`);
  }
}
