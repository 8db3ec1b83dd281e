import { OURS } from '../../../src/store/place.ts';
import { Violation } from './ledger.ts';
import type { OpenTab, Run } from './run.ts';
import { idsIn } from './stored.ts';

/** Nobody is offered this on a page that only reads. */
const isOffered = ({ draft }: OpenTab) => draft.keeping.getState().writer !== 'elsewhere';
const isOnlyHere = ({ draft }: OpenTab) => draft.keeping.getState().isOnlyInThisTab;

/** The customer wants the draft in this tab only, or on the device again. What this tab has, the form and the copies, stays. */
export async function keepOnlyInTab({ world, witness }: Run, tab: OpenTab, only: boolean): Promise<void> {
  if (!isOffered(tab)) return;
  const { ledger } = witness;
  await world.settle();
  witness.deceive();
  tab.do((draft) => void draft.keepOnlyInThisTab(only));
  await world.settle();
  if (!only) return;
  // It may have been refused half-way.
  ledger.bothFailed();
  if (!isOnlyHere(tab)) return;
  ledger.tabIsGone(tab.session);
  for (const { text } of tab.draft.keeping.getState().setAside) ledger.keepInTab(idsIn(text), tab.memory);
  witness.emptied('moved to a tab');
}

/** The customer erases everything: nothing of ours is left, and all that is somebody else's. */
export async function erase({ world, witness }: Run, tab: OpenTab): Promise<void> {
  if (!isOffered(tab)) return;
  await world.settle();
  const release = () => {
    witness.emptied('erased');
    // Every tab hears of it.
    for (const area of world.tabs.flatMap(({ session, memory }) => [session, memory])) witness.ledger.tabIsGone(area);
  };
  const others = othersIn(world.local.items);
  release();
  let isErased: boolean | undefined;
  tab.do((draft) => void draft.erase().then((outcome) => (isErased = outcome)));
  await world.settle();
  release();
  if (isErased === undefined) throw new Violation('erasing takes for ever');
  // One place may have let go, and the other not.
  if (!isErased) return witness.ledger.bothFailed();
  const { keys, databases } = world.leftBehind();
  const left = [...keys, ...databases, ...Object.keys(tab.session.items)];
  if (left.length > 0) throw new Violation(`left by erasing: ${left.join(', ')}`);
  if (othersIn(world.local.items) !== others) throw new Violation('something else was erased too');
}

const othersIn = (items: Readonly<Record<string, string>>) =>
  JSON.stringify(Object.entries(items).filter(([key]) => !key.startsWith(`${OURS}:`)));
