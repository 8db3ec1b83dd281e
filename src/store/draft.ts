import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Answers } from '../claim/answers.ts';
import { asSetAside, choose, savedAtOf, type SetAside } from './choose.ts';
import { readEnvelope, writeEnvelope, type Envelope, type Judged } from './envelope.ts';
import type { DraftState, Keeping } from './keeping.ts';
import { DRAFT_SCHEMA } from './migrations.ts';
import { orUndefined } from './or-undefined.ts';
import { createPictures } from './pictures.ts';
import { agesOf, readClockSeen, type Ages } from './retention.ts';
import { createShelves, type Places } from './shelves.ts';
import { createStamp, follows, type Stamp } from './stamp.ts';
import { storable } from './storable.ts';
import type { MeetTabs } from './tabs.ts';

type Surroundings = {
  places: Places;
  /** How long the browser keeps what it has stored of this page. */
  onDevice?: 'device' | 'browser';
  /** Whether the customer wants the draft in this tab only, which the tab itself remembers. Both may throw. */
  onlyInThisTab: { get: () => boolean; set: (only: boolean) => void };
  tabs: MeetTabs;
  /** What earlier visits have seen of the clock, which the device remembers. Both may throw. */
  clockSeen: { get: () => string | null; set: (text: string | null) => void };
  /** A name that no other visit has: what a page does from being loaded to being left. */
  visit: string;
  /** The present, as an ISO 8601 instant. */
  now: () => string;
  /** A name that no other page has. */
  writer: string;
};

export type Draft = Awaited<ReturnType<typeof openDraft>>;

/**
 * The draft of one page, with what was stored of it. Never throws, and never waits longer than a few seconds: what fails is
 * told through `keeping`, and the draft then lives in the next best place. What is stored and unknown to this page is never
 * written over, but copied aside first.
 */
export async function openDraft({
  places,
  onDevice = 'device',
  onlyInThisTab,
  tabs: meetTabs,
  clockSeen,
  visit,
  now,
  writer,
}: Surroundings) {
  const shelves = createShelves(places, onDevice);
  /** The answers as typed. Every change is written at once. */
  const state: StoreApi<DraftState> = createStore<DraftState>()(() => ({ answers: {}, language: null, judged: null }));
  const keeping: StoreApi<Keeping> = createStore<Keeping>()(() => ({
    status: 'empty',
    writer: 'here',
    isOnlyInThisTab: orUndefined(onlyInThisTab.get) === true,
    isTooOld: false,
    setAside: [],
    loads: 0,
  }));
  const stamp = createStamp(writer);
  /** The last revision that is known to be stored. */
  let written = 0;
  let draining: Promise<void> | undefined;
  let loading: Promise<void> | undefined;
  let isClosed = false;
  /** Whether the last change was a key, and its box has not been left since. */
  let isTyping = false;

  const remember = (only: boolean) =>
    orUndefined(() => {
      onlyInThisTab.set(only);
      return true;
    }) === true;
  const isOnlyHere = () => keeping.getState().isOnlyInThisTab;
  const isWriter = () => keeping.getState().writer === 'here';
  /** Earlier than `isWriter` where the turn was another page's, whose last word is still to be read. */
  const hasTurn = () => keeping.getState().writer !== 'newer' && (isOnlyHere() || tabs.isWriter());
  const hasAnswers = () => Object.keys(state.getState().answers).length > 0;
  const isWritten = () => written === stamp.get().revision;
  const present = (savedAt: string): Envelope => {
    const { answers, ...others } = state.getState();
    return {
      app: 'recevable',
      schema: DRAFT_SCHEMA,
      ...others,
      answers: storable(answers, isTyping),
      ...stamp.get(),
      savedAt,
    };
  };
  const tellSetAside = (more: readonly SetAside[]) =>
    keeping.setState(({ setAside }) => ({
      setAside: [...setAside, ...more.filter(({ text }) => setAside.every((each) => each.text !== text))],
    }));

  const mayWrite = async (): Promise<boolean> => {
    if (isClosed || keeping.getState().writer === 'newer') return false;
    const may = isOnlyHere() || (await tabs.becomeWriter('if-free'));
    keeping.setState({ writer: may ? 'here' : 'elsewhere' });
    return may;
  };

  /** Nothing is to stay there; that it is so wanted is remembered in the tab, and says nothing of anybody. */
  const leaveNothing = async (where: 'tab' | 'browser'): Promise<boolean> => {
    const isErased = await shelves.erase(where);
    remember(true);
    return isErased;
  };

  const goBeyond = (text: string) => {
    tellSetAside([asSetAside(text)]);
    const read = readEnvelope(text);
    if ('envelope' in read) stamp.goBeyond(read.envelope);
  };

  const drain = async (): Promise<void> => {
    let conflicts = 0;
    try {
      await loading;
      while (!isWritten()) {
        // Erasing took that away with all the rest.
        if (isOnlyHere()) remember(true);
        // One revision after the other: each has to be known to be stored before the next may be.
        // oxlint-disable-next-line no-await-in-loop
        const may = await mayWrite();
        const [{ revision }, savedAt] = [stamp.get(), now()];
        // oxlint-disable-next-line no-await-in-loop -- as above
        const outcome = may ? await shelves.write(present(savedAt), isOnlyHere()) : undefined;
        const isLatest = revision === stamp.get().revision;
        outcome?.setAside.forEach(goBeyond);
        if (outcome?.isNewer) keeping.setState({ writer: 'newer' });
        if (!outcome || outcome.isNewer || outcome.lasts === 'nowhere') {
          keeping.setState({ status: 'nowhere' });
          return;
        }
        if (outcome.setAside.length > 0) conflicts += 1;
        // After a second conflict another page is writing too: it is all stored, and to go beyond it would never end.
        if (isLatest && (outcome.setAside.length === 0 || conflicts > 1)) {
          written = stamp.get().revision;
          keeping.setState({ status: outcome.lasts, savedAt });
        }
      }
    } finally {
      // Here and not later, so that a change made in between is not taken for one that is being written.
      draining = undefined;
    }
  };
  /** Resolves once all that there is to write is written, or cannot be. */
  const write = async (): Promise<void> => {
    if (!isWritten()) await (draining = draining ?? drain());
  };

  const changed = () => {
    stamp.next();
    // What was not saved before is not on its way now.
    keeping.setState(({ status }) => ({ status: status === 'nowhere' ? status : 'saving', isTooOld: false }));
    void write();
  };

  const forget = () => {
    state.setState({ answers: {}, judged: null });
    pictures.forget();
    stamp.anew();
    written = 0;
    keeping.setState(({ writer: who, isOnlyInThisTab, loads }) => {
      const next = who === 'newer' ? 'here' : who;
      return { status: 'empty', writer: next, isOnlyInThisTab, isTooOld: false, setAside: [], loads: loads + 1 };
    }, true);
  };

  /** How old it all is, which the next visit may have to know. What is in this page only is gone with it, however old. */
  const agesIn = (dates: readonly string[]): Ages | undefined => {
    if (isOnlyHere()) return undefined;
    const before = orUndefined(clockSeen.get) ?? null;
    const ages = agesOf(dates, now(), visit, readClockSeen(before));
    const seen = ages.seen ? JSON.stringify(ages.seen) : null;
    if (hasTurn() && seen !== before) orUndefined(() => clockSeen.set(seen));
    return ages;
  };

  /** Removes what is over, and keeps the one that is furthest on in this page. False where it is still there, or something was typed meanwhile. */
  const retire = async (drafts: readonly string[], copies: readonly string[], before: Stamp): Promise<boolean> => {
    const { latest, setAside } = choose(drafts, copies);
    const kept = await shelves.pictures();
    if (!latest || !(await shelves.forgetDrafts(drafts)) || before !== stamp.get()) return false;
    const { text, envelope } = latest;
    forget();
    tellSetAside([{ reason: 'expired', text, savedAt: envelope.savedAt, pictures: kept }, ...setAside]);
    return true;
  };

  /** Of what is stored and what is in the form, takes into the form what is furthest on. Writing waits for it. */
  const load = async (): Promise<void> => {
    loading = reload();
    await loading;
    loading = undefined;
  };
  const reload = async (): Promise<void> => {
    const before = stamp.get();
    let stored = await shelves.read(isOnlyHere());
    const drafts = () => stored.flatMap(({ draft }) => draft ?? []);
    const copies = stored.flatMap((each) => each.copies);
    // Reading a draft checks all of it, and the places of the device hold the same.
    const dates = new Map<string, string | undefined>();
    const dateOf = (text: string) => {
      if (!dates.has(text)) dates.set(text, savedAtOf(text));
      return dates.get(text);
    };
    const isWhen = (isAt: Ages['isOver'] | undefined) => (text: string) => {
      const savedAt = dateOf(text);
      return savedAt !== undefined && isAt?.(savedAt) === true;
    };
    const ages = agesIn([...drafts().flatMap((text) => dateOf(text) ?? []), ...copies.map(({ at }) => at)]);
    const copied = copies.map(({ text }) => text);
    if (ages && hasTurn()) {
      const areOver = copies.filter(({ at }) => ages.isOver(at));
      if (areOver.length > 0) await shelves.forgetCopies(ages.isOver);
      if (drafts().length > 0 && drafts().every(isWhen(ages.isOver)) && areOver.length === copies.length) {
        if (await retire(drafts(), copied, before)) return;
        stored = await shelves.read(isOnlyHere());
      }
    }
    // What was typed meanwhile is written next, and sets aside what it has to.
    if (before !== stamp.get()) return;
    const inForm = hasAnswers()
      ? [writeEnvelope({ ...present(keeping.getState().savedAt ?? now()), ...stamp.held() })]
      : [];
    const isTooOld = isWhen(ages?.isTooOld);
    const young = drafts().filter((text) => !isTooOld(text));
    const { latest, setAside, isNewer } = choose([...(young.length > 0 ? young : drafts()), ...inForm], copied);
    if (isNewer) keeping.setState({ writer: 'newer' });
    tellSetAside(setAside);
    if (!latest) return;
    const { answers, language, judged, savedAt: date } = latest.envelope;
    const savedAt = ages?.dateOf(date) ?? date;
    keeping.setState({ isTooOld: ages?.isTooOld(date) === true });
    const at = stored.find(({ draft }) => draft === latest.text);
    if (!at) {
      // The page called this saved, and somebody has removed it since.
      changed();
    } else if (!follows(stamp.get(), latest.envelope)) {
      stamp.follow(latest.envelope);
      written = latest.envelope.revision;
      state.setState({ answers, language, judged });
      keeping.setState(({ loads }) => ({ status: at.lasts, savedAt, loads: loads + 1 }));
    }
    // What only `localStorage` has would not outlive the browser yet. Older schemas had nothing else.
    const isSafe = !stored.some(({ isSafest, draft }) => isSafest && draft !== latest.text);
    const isAstray = isOnlyHere() && at?.lasts === 'tab';
    if (at && (!isSafe || isAstray) && hasTurn() && latest.envelope.revision > 0) changed();
    if (isAstray) void write().then(() => leaveNothing('tab'));
  };

  /** What is not written yet was typed here and goes first; it sets aside what others have written meanwhile. */
  const catchUp = async (): Promise<void> => {
    await write();
    if (isWritten()) await load();
  };

  /** Only once what others have written is in the form: nobody is to go on from anything older. */
  const becomeWriter = () => keeping.setState(({ writer: who }) => ({ writer: who === 'newer' ? who : 'here' }));

  /** The page is shown again, or another has been closed: meanwhile that may have written. */
  const show = async (): Promise<void> => {
    if (isClosed || isOnlyHere() || tabs.isWriter() || keeping.getState().writer === 'newer') return;
    if (await tabs.becomeWriter('if-free')) {
      await catchUp();
      becomeWriter();
    } else {
      keeping.setState({ writer: 'elsewhere' });
    }
  };

  const pictures = createPictures(shelves, isOnlyHere, mayWrite);
  const tabs = meetTabs({
    asked: write,
    lost: () => keeping.setState({ writer: 'elsewhere' }),
    freed: () => void show(),
    moved: () => {
      // What the device did not have is this page's own.
      if (!isOnlyHere() && keeping.getState().status === onDevice) forget();
    },
    erased: () => {
      forget();
      void shelves.erase('page');
      // What was kept here while the device refused would come back.
      if (isOnlyHere()) void leaveNothing('tab');
      else void shelves.erase('tab');
    },
  });

  /** The page is hidden or left: what is not written yet is written where that takes no time. */
  const hide = (): void => {
    if (!isWritten() && isWriter() && hasTurn()) shelves.writeAtOnce(present(now()), isOnlyHere());
  };

  if (!isOnlyHere() && !(await tabs.becomeWriter('if-free'))) keeping.setState({ writer: 'elsewhere' });
  await load();

  return {
    state,
    keeping,
    pictures,
    /** `typing` while a box is typed in, until `settle`: a number with which it ends may become one that is not stored. */
    answer(answers: Answers, typing = false): void {
      isTyping = typing;
      state.setState({ answers });
      changed();
    },
    /** The box is left: what was held back as unfinished is stored. */
    settle(): void {
      if (!isTyping) return;
      isTyping = false;
      const { answers } = state.getState();
      if (JSON.stringify(storable(answers, true)) !== JSON.stringify(storable(answers, false))) changed();
    },
    /** Puts other answers in place of all these: those of a file that was opened, and how they were judged. */
    replace(answers: Answers, judged: Judged | null): void {
      pictures.leaveClaim();
      state.setState({ answers, judged });
      changed();
    },
    /** The draft in the form is kept as long again as one that is saved now. */
    keepOn: (): void => changed(),
    /** Has the page tell of what was set aside elsewhere. */
    tellSetAside,
    /** What was set aside is in a form again. */
    dropSetAside: (text: string): void =>
      keeping.setState(({ setAside }) => ({ setAside: setAside.filter((each) => each.text !== text) })),
    chooseLanguage(language: 'fr' | 'en'): void {
      state.setState({ language });
      if (isWriter()) changed();
    },
    /** Nothing is written where nothing has changed: looking at a draft is no reason to call it newer. */
    rememberJudgement(judged: Judged | null): void {
      if (!isWriter() || JSON.stringify(judged) === JSON.stringify(state.getState().judged)) return;
      state.setState({ judged });
      changed();
    },
    /**
     * From now on keeps the draft in this page only, and leaves nothing in the browser; or on the device again. False when the
     * browser refuses.
     */
    async keepOnlyInThisTab(only: boolean): Promise<boolean> {
      const copies = () =>
        keeping.getState().setAside.flatMap(({ reason, text }) => (reason === 'expired' ? [] : text));
      keeping.setState({ isOnlyInThisTab: only });
      await draining;
      if (only) await pictures.hold();
      const isRemembered = remember(only);
      if (hasAnswers()) {
        changed();
        await write();
      }
      if (!only) {
        await pictures.store();
        if (keeping.getState().status !== onDevice) return true;
        return (await shelves.keepCopies(copies(), now(), 'device')) && shelves.erase('page');
      }
      if (!isRemembered || !(await shelves.keepCopies(copies(), now(), 'page'))) {
        keeping.setState({ isOnlyInThisTab: false });
        remember(false);
        if (hasAnswers()) changed();
        await write();
        return false;
      }
      const isErased = await leaveNothing('browser');
      tabs.release();
      if (isErased) tabs.tellMoved();
      return isErased;
    },
    /** Makes this page the one that writes, with what the other page has written. */
    async takeOver(): Promise<void> {
      await tabs.becomeWriter('taking');
      await catchUp();
      becomeWriter();
    },
    /** The draft as a file for the customer, which can be opened again. */
    file: (): string => writeEnvelope({ ...present(now()), answers: storable(state.getState().answers, false) }),
    /** Empties the draft and removes everything of ours from the device, and nothing of anybody else's; false when the browser refuses. */
    async erase(): Promise<boolean> {
      await draining;
      forget();
      const isErased = await shelves.erase('everywhere');
      tabs.release();
      tabs.tellErased();
      return isErased;
    },
    hide,
    /** The page is left, perhaps only for a while: another may write. */
    leave: (): void => tabs.release(),
    /**
     * Writes what there is to write. False where some of it is in this page only: answers that nothing keeps, or pictures.
     */
    async isKept(): Promise<boolean> {
      await write();
      const { status } = keeping.getState();
      const held = [...(await pictures.all()).values()];
      return status !== 'nowhere' && status !== 'saving' && held.every(({ isStored }) => isStored);
    },
    /** The wizard is taken from a page that stays. Resolves once what there is to write is written, or cannot be. */
    async close(): Promise<void> {
      hide();
      await write();
      // A picture that is still being read would take the turn again, and nobody would give it back.
      isClosed = true;
      keeping.setState({ writer: 'elsewhere' });
      tabs.release();
      tabs.tellFreed();
    },
    show,
  };
}
