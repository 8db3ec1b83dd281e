import { spawnSync } from 'node:child_process';
import { preview, runnerImport } from 'vite';
import { ensureFirefox } from './firefox.js';
import { findOrInstall, firstThere } from './browsers.js';
import { openOrca } from './listening/orca.js';

const packages = ['orca', 'at-spi2-core', 'dbus-x11', 'xvfb', 'xdotool', 'openbox', 'python3-pyatspi'];
const isThere = () =>
  ['/usr/bin/orca', '/usr/bin/xdotool', '/usr/bin/dbus-run-session'].every((path) => firstThere([path]));

/** Goes the way with Orca in Firefox, in both languages, and checks what is heard, and what is not. */
if (process.env.RECEVABLE_LISTENS === undefined) {
  await ensureFirefox();
  findOrInstall('Orca', () => (isThere() ? 'orca' : undefined), [
    ['apt-get', ['update']],
    ['apt-get', ['install', '--yes', '--no-install-recommends', ...packages]],
  ]);
  const { status } = spawnSync('dbus-run-session', ['--', process.execPath, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, RECEVABLE_LISTENS: '1' },
  });
  process.exit(status ?? 1);
}

const { text } = (await runnerImport('./test/browser/texts.ts', { configFile: false, logLevel: 'error' })).module;
const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port: 4950 } });
const url = server.resolvedUrls?.local[0] ?? '';
const failures = [];
for (const language of ['fr', 'en']) failures.push(...(await goTheWay(language)));
await server.close();
for (const failure of failures) console.error(`not so: ${failure}`);
console.log(`${failures.length === 0 ? 'All' : 'Not all'} was heard as it should be.`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** @param {string} language */
async function goTheWay(language) {
  const say = (key, values) => text(language, key, values);
  const began = Date.now();
  const orca = await openOrca(url, language);
  const wrong = [];
  const all = [];
  const expectThat = (isSo, what) => {
    if (!isSo) wrong.push(`${language}: ${what}`);
  };
  const note = (what, lines) => {
    all.push(...lines);
    console.log(`▸ ${what}`);
    for (const { language: of, words } of lines) console.log(`    [${of}] ${words}`);
    return lines
      .map(({ words }) => words)
      .join(' ')
      .replaceAll(/\s/g, ' ');
  };
  const press = async (key, wanted) => note(key, await orca.press(key, wanted && said(wanted)));
  const type = async (typed) => note(`"${typed}"`, await orca.type(typed));
  const to = async (wanted, key = 'Tab') => {
    for (let presses = 0; presses < 40; presses += 1) {
      const words = await press(key);
      if (said(wanted).test(words)) return words;
    }
    throw new Error(`${key} never came to "${wanted}".`);
  };
  /** Goes through a step with Tab: types what is known, and chooses the first of what is asked; on to where `next` is said. */
  const answerStep = async (next) => {
    for (let presses = 0; presses < 60; presses += 1) {
      const words = await press('Tab');
      const [, typed] = answers(say).find(([label]) => said(label).test(words) && /entry/.test(words)) ?? [];
      if (typed !== undefined) await type(typed);
      else if (/not selected radio/.test(words)) await press('space');
      else if (said(say('action.continue')).test(words)) return press('space', next);
    }
    throw new Error('The step never ended.');
  };
  try {
    note('load', await orca.listen(/document web|Finished loading/, 90_000, 2000));
    await press('ctrl+Home');
    await to(say('action.begin'));
    const first = await press('Return', say('step.problem'));
    expectThat(said(say('app.progressFirst', { position: 1 })).test(first), 'the step is said with its heading');
    const above = [await press('Up'), await press('Up'), await press('Up')].join(' ');
    expectThat(!/statusbar/.test(above), 'no empty region is a stop');
    const found = await to(say('choice.problem.billing'), 'r');
    expectThat(found.split(say('example.billing')).length === 2, 'what explains an option is said once');
    await press('space');
    const box = await to(say('question.description.label'));
    expectThat(said(say('question.description.hint')).test(box), 'the hint of a box is said');
    expectThat((await type('Deux fois')) === '', 'typing in the description is silent');
    await to(say('action.continue'));
    await press('space', say('step.order'));

    await to(say('action.continue'));
    const refused = await press('space', say('question.order.reference.missing'));
    expectThat(said(say('fault.summary')).test(refused), 'the list of errors is said');
    await press('Tab');
    const reference = await press('Return', say('question.order.reference.of.order-number'));
    expectThat(said(say('question.order.reference.missing')).test(reference), 'the error is said with its box');
    expectThat((await type('CMD-1')) === '', 'typing a reference is silent');
    await answerStep(say('step.details.billing'));
    await answerStep(say('step.support'));
    const result = await answerStep('heading level 1');
    const after = [await press('Down'), await press('Down'), await press('Down')].join(' ');
    expectThat(!/statusbar/.test(result + after), 'no empty region is a stop on the result');
    await press('ctrl+Home');
    await to(say('app.name'));
    await press('Return', say('step.start'));
    await to(say('action.erase'));
    const asked = await press('space', say('draft.erase.title'));
    expectThat(said(say('draft.erase.body')).test(asked), 'what erasing means is said');
    expectThat(!/push button/.test(asked), 'the dialog opens on its question, not on a button');
    // What Orca says of itself has no language; the button that switches has the other one.
    const foreign = all.filter(
      ({ language: of, words }) => of !== '' && of !== language && !/^(?:English|Français)/.test(words),
    );
    expectThat(foreign.length === 0, `all is said in ${language}: ${JSON.stringify(foreign)}`);
  } catch (error) {
    wrong.push(`${language}: ${error.message}`);
  } finally {
    orca.close();
  }
  console.log(`${language}: ${Math.round((Date.now() - began) / 1000)} s`);
  return wrong;
}

/** What is typed, by the label of its box. */
function answers(say) {
  return [
    [say('question.order.purchasedOn.label'), '03/08/2026'],
    [say('question.order.price.label'), '59,99'],
    [say('common.amount'), '59,99'],
    [say('question.billing.chargeCount.label'), '2'],
    [say('question.support.contactedOn.label'), '01/11/2026'],
  ];
}

/** Matches a text, whichever spaces are in it. */
function said(words) {
  return new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s`));
}
