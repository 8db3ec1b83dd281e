import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Answers } from '../claim/answers.ts';
import type { SetAside } from './choose.ts';
import type { Draft } from './draft.ts';
import type { Judged, Unusable } from './envelope.ts';
import type { Keeping } from './keeping.ts';
import { orUndefined } from './or-undefined.ts';
import { FIRST } from './place.ts';

/** A claim of this wizard with its draft, which is open in this page. */
export type OpenClaim = { claim: string; draft: Draft };

/** A claim that this page does not show: its answers, where and since when they are kept, or why they cannot be used. */
export type OtherClaim = { claim: string; answers: Answers; unusable: Unusable | undefined } & Pick<
  Keeping,
  'status' | 'savedAt' | 'isTooOld'
>;

type Surroundings = {
  /** The names of the claims of which anything is stored. */
  stored: () => Promise<readonly string[]>;
  /** Opens the draft of a claim, for this tab only if that is wanted. */
  open: (claim: string, onlyInThisTab: boolean) => Promise<Draft>;
  /** Which claim this tab shows, which the tab itself remembers. Both may throw. */
  shownInTab: { get: () => string | undefined; set: (claim: string) => void };
  /** A name that no other claim has. */
  newName: () => string;
};

export type Claims = Awaited<ReturnType<typeof openClaims>>;

/**
 * The claims of one wizard, one of which its page shows. Each has a draft of its own, and nothing beside the drafts says which
 * there are: there is no list that could be lost, or be wrong. Never throws.
 */
export async function openClaims({ stored, open, shownInTab, newName }: Surroundings) {
  /** Those that this page has left, and of which something is in it alone. */
  const held = new Map<string, Draft>();
  const others: StoreApi<readonly OtherClaim[]> = createStore<readonly OtherClaim[]>()(() => []);
  /** What was found to be too old, until that is told. */
  let expired: readonly SetAside[] = [];
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: a draft that is being closed must not be opened meanwhile. */
  const inTurn = <T>(action: () => Promise<T>): Promise<T> => {
    const mine = last.then(action, action);
    last = mine;
    return mine;
  };

  const openOther = async (claim: string): Promise<OpenClaim> => ({
    claim,
    draft: held.get(claim) ?? (await open(claim, false)),
  });
  const leave = async ({ claim, draft }: OpenClaim): Promise<void> => {
    held.set(claim, draft);
    if (!(await draft.isKept())) return;
    held.delete(claim);
    await draft.close();
  };
  /** Does something with a claim that is not shown. */
  const visit = async <T>(claim: string, action: (draft: Draft) => T | Promise<T>): Promise<T> => {
    const opened = await openOther(claim);
    const done = await action(opened.draft);
    await leave(opened);
    return done;
  };

  /** What there is of a claim, once its own opening has removed what is over. */
  const look = (claim: string) =>
    visit(claim, async (draft): Promise<OtherClaim | undefined> => {
      await draft.isKept();
      const { status, savedAt, setAside, isTooOld, writer } = draft.keeping.getState();
      const gone = setAside.filter(({ reason }) => reason === 'expired');
      expired = [...expired, ...gone];
      if (status === 'empty' && setAside.length === gone.length) {
        // Its database would be left, which holds nothing, and in which nobody else may write.
        if (gone.length > 0 && writer === 'here') await draft.erase();
        return undefined;
      }
      const unusable = setAside
        .map(({ reason }) => reason)
        .find((reason) => reason !== 'other' && reason !== 'expired');
      const { answers } = draft.state.getState();
      return {
        claim,
        answers,
        status,
        ...(savedAt && { savedAt }),
        isTooOld,
        unusable: status === 'empty' ? unusable : undefined,
      };
    });
  const lookAtAll = async (claims: readonly string[]): Promise<OtherClaim[]> => {
    const all = await Promise.all(claims.map(look));
    return all.filter((each) => each !== undefined).toSorted((a, b) => timeOf(b) - timeOf(a));
  };

  const remembered = orUndefined(shownInTab.get);
  // Both at once: nobody waits twice for a storage that does not answer.
  const [opened, found] = await Promise.all([openOther(remembered ?? FIRST), stored()]);
  let first = opened;
  const isThere = first.draft.keeping.getState().savedAt !== undefined;
  if (!(remembered !== undefined && isThere) && found.some((claim) => claim !== opened.claim)) {
    held.set(first.claim, first.draft);
    const [latest = first] = await lookAtAll([...new Set([first.claim, ...found])]);
    first = await openOther(latest.claim);
    held.delete(first.claim);
  }
  const shown: StoreApi<OpenClaim> = createStore<OpenClaim>()(() => first);
  const namesOfOthers = async () =>
    [...new Set([...(await stored()), ...held.keys()])].filter((claim) => claim !== shown.getState().claim);
  const tellExpired = () => {
    shown.getState().draft.tellSetAside(expired);
    expired = [];
  };
  const lookAround = async () => {
    others.setState(await lookAtAll(await namesOfOthers()), true);
    tellExpired();
  };
  tellExpired();
  const rememberShown = () => orUndefined(() => shownInTab.set(shown.getState().claim));

  return {
    /** The claim that the page shows. */
    shown,
    /** The claims that it does not show, the last saved first, as they were found when somebody last looked around. */
    others,
    lookAround: () => inTurn(lookAround),
    /** Opens a claim that is not shown yet: `show` does that. */
    open: (claim: string) => inTurn(() => openOther(claim)),
    /** A new claim with these answers, and how they were judged, kept where and in the language that the shown one is. `show` shows it. */
    begin: (answers: Answers, judged: Judged | null = null) =>
      inTurn(async (): Promise<OpenClaim> => {
        const { keeping, state } = shown.getState().draft;
        const claim = newName();
        const draft = await open(claim, keeping.getState().isOnlyInThisTab);
        draft.state.setState({ language: state.getState().language });
        draft.replace(answers, judged);
        return { claim, draft };
      }),
    /** Shows a claim that is open, in the language of the one that is left, which is then written and closed. */
    show({ claim, draft }: OpenClaim): void {
      const left = shown.getState();
      if (left.claim === claim) return;
      const { language } = left.draft.state.getState();
      // It is stored with the next answer: looking at a claim is no reason to call it newer.
      if (language) draft.state.setState({ language });
      held.delete(claim);
      // At once, so that it is never taken for saved.
      held.set(left.claim, left.draft);
      shown.setState({ claim, draft });
      rememberShown();
      void inTurn(() => leave(left));
    },
    /** Keeps all claims in this tab only, or on the device again. False when the browser refuses that for one of them. */
    keepOnlyInThisTab: (only: boolean) =>
      inTurn(async (): Promise<boolean> => {
        const isRemembered = orUndefined(shownInTab.get) !== undefined;
        if (!(await shown.getState().draft.keepOnlyInThisTab(only))) return false;
        const keep = async (draft: Draft): Promise<boolean> => {
          const { keeping } = draft;
          if (keeping.getState().isOnlyInThisTab === only) return true;
          // Another page may be writing it.
          if (only) await draft.takeOver();
          return keeping.getState().writer === 'here' && draft.keepOnlyInThisTab(only);
        };
        const kept = await Promise.all((await namesOfOthers()).map((claim) => visit(claim, keep)));
        if (isRemembered) rememberShown();
        return kept.every(Boolean);
      }),
    /** Erases all claims, as `erase` of a draft does one; false when the browser refuses. */
    async erase(): Promise<boolean> {
      const mine = shown.getState().draft.erase();
      const eraseOthers = async () => {
        const all = (await namesOfOthers()).map((claim) => visit(claim, (draft) => draft.erase()));
        const areErased = await Promise.all(all);
        await lookAround();
        return areErased;
      };
      const erasedAll = await Promise.all([mine, inTurn(eraseOthers)]);
      return erasedAll.flat().every(Boolean);
    },
    /** Whether this page alone has answers of a claim that it does not show. */
    isAnyAtRisk: (): boolean => [...held.values()].some(({ keeping }) => keeping.getState().status === 'nowhere'),
    /** The tab is to show this claim again when it comes back, even if another is saved later. */
    rememberShown,
    /** Resolves once what there is to write of all that is open is written, or cannot be. */
    async close(): Promise<void> {
      const mine = shown.getState().draft.close();
      await inTurn(async () => Promise.all([mine, ...[...held.values()].map((draft) => draft.close())]));
    },
  };
}

/** When something was saved (ms), as the device's clock had it. */
const timeOf = ({ savedAt }: { savedAt?: string | undefined }): number =>
  savedAt === undefined ? -Infinity : Date.parse(savedAt);
