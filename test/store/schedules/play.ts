import type { Action } from './actions.ts';
import { missing, namesOf, Violation, type Marker } from './ledger.ts';
import { Run, type OpenTab } from './run.ts';
import { storedIn } from './stored.ts';

/** Plays a schedule from the first page to the last look; throws where the promise is not kept. */
export async function play(actions: readonly Action[]): Promise<Run> {
  const run = new Run();
  const { world, witness } = run;
  await world.open();
  for (const action of actions) {
    // oxlint-disable-next-line no-await-in-loop
    await run.act(action);
    // oxlint-disable-next-line no-await-in-loop
    await (action.tasks === undefined ? world.settle() : world.loop.run(action.tasks));
    witness.ledger.check();
    if (action.tasks === undefined) witness.checkAtRest();
  }
  await lookAgain(run);
  return run;
}

/**
 * All works again. Each tab is reloaded, and shows what it has kept. Then a new one is opened in a browser that was killed, and
 * once more after something was typed in it: it shows all that was ever saved, in the form or as copies set aside.
 */
async function lookAgain(run: Run): Promise<void> {
  const { world, witness } = run;
  const { ledger } = witness;
  run.repairAll();
  run.thawAll();
  await world.settle();
  ledger.check();
  witness.checkAtRest();
  for (const tab of run.open) {
    world.close(tab);
    // oxlint-disable-next-line no-await-in-loop
    expectShown(await world.open(tab.session), ledger.inTab(tab.session), 'kept in the tab');
  }
  world.killBrowser();
  for (const { session } of world.tabs) ledger.tabIsGone(session);
  const next = await world.open();
  expectShown(next, ledger.onDevice(), 'saved on the device');
  next.do((draft) => run.type(draft));
  await world.settle();
  ledger.check();
  witness.checkAtRest();
  world.killBrowser();
  expectShown(await world.open(), ledger.onDevice(), 'saved on the device, before more was typed');
  ledger.check();
}

function expectShown({ draft }: OpenTab, markers: readonly Marker[], said: string): void {
  const { setAside } = draft.keeping.getState();
  const shown = [JSON.stringify(draft.state.getState().answers), ...setAside.map(({ text }) => text)];
  const unseen = missing(markers, shown);
  if (unseen.length > 0) throw new Violation(`not shown, though ${said}: ${namesOf(unseen)}`);
}

export const copiesIn = ({ world }: Run): number => storedIn(world).filter(({ isCopy }) => isCopy).length;

/** The least of a schedule that still fails in the same way: what can be left out is, and what need not be hurried is not. */
export async function shortened(actions: readonly Action[]): Promise<{ actions: readonly Action[]; failure: string }> {
  const failure = await failureOf(actions);
  const way = failure.split(':')[0];
  const stillFails = async (tried: readonly Action[]) => (await failureOf(tried)).split(':')[0] === way;
  let least = actions;
  for (let index = 0; index < least.length;) {
    const { tasks, ...calm } = least[index] as Action;
    const fewer = [least.toSpliced(index, 1), ...(tasks === undefined ? [] : [least.with(index, calm)])];
    // oxlint-disable-next-line no-await-in-loop
    const outcomes = await inTurn(fewer, stillFails);
    const better = fewer[outcomes.indexOf(true)];
    if (better) least = better;
    index = better ? 0 : index + 1;
  }
  return { actions: least, failure: await failureOf(least) };
}

async function failureOf(actions: readonly Action[]): Promise<string> {
  try {
    await play(actions);
    return '';
  } catch (error) {
    return String(error);
  }
}

/** One after the other: each has the browser's globals to itself. */
async function inTurn<In, Out>(values: readonly In[], ask: (value: In) => Promise<Out>): Promise<Out[]> {
  const answers: Out[] = [];
  // oxlint-disable-next-line no-await-in-loop
  for (const value of values) answers.push(await ask(value));
  return answers;
}
