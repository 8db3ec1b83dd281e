import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginIn, doIn, openTab, reloadTab, switchTo, textsOf, type ClaimsTab } from './claims.ts';
import type { DatabaseFault } from './fake-database.ts';
import type { WebStorageFault } from './fake-web-storage.ts';
import { World } from './world.ts';

const SCHEDULES = 500;
const TABS = 3;
const CLAIMS = 3;

const tab = fc.nat({ max: TABS - 1 });
const deed = <Name extends string>(name: Name) => fc.record({ do: fc.constant(name), tab, tasks: fc.nat({ max: 30 }) });
const action = fc.oneof(
  { weight: 12, arbitrary: deed('type') },
  { weight: 3, arbitrary: deed('open') },
  { weight: 3, arbitrary: deed('begin') },
  { weight: 6, arbitrary: deed('switch') },
  { weight: 2, arbitrary: deed('look') },
  { weight: 3, arbitrary: deed('takeOver') },
  { weight: 2, arbitrary: deed('reload') },
  { weight: 1, arbitrary: deed('crash') },
  { weight: 1, arbitrary: deed('killBrowser') },
  { weight: 1, arbitrary: deed('freeze') },
  { weight: 1, arbitrary: deed('repair') },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('databaseFault' as const),
      fault: fc.constantFrom<DatabaseFault[]>('refused', 'hangs', 'unknown-error', 'full', 'aborts', 'closing'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('localFault' as const),
      fault: fc.constantFrom<WebStorageFault[]>('getter-throws', 'set-throws', 'throws'),
    }),
  },
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

/** An answer, each in a field of its own so that none takes the place of another, and the claim that it was typed in. */
type Typed = { mark: string; claim: string; isPromised: boolean };

/** A browser with some tabs and claims, and all that was typed in it. */
class Run {
  readonly world = new World();
  readonly typed: Typed[] = [];
  private readonly tabs: ClaimsTab[] = [];
  private readonly claims = new Set(['']);
  /** Where the database has failed, a killed browser may find less than was called saved. */
  private hadFault = false;

  get claimCount(): number {
    return this.claims.size;
  }

  async act(given: Action): Promise<void> {
    const { world } = this;
    if (given.do === 'databaseFault') {
      this.hadFault = true;
      world.databases.fault = given.fault;
      return;
    }
    if (given.do === 'localFault') {
      this.hadFault = true;
      world.local.fault = given.fault;
      return;
    }
    if (this.open().length === 0) this.tabs.push(await openTab(world));
    const [page] = this.open().slice(given.tab % this.open().length) as [ClaimsTab];
    switch (given.do) {
      case 'type':
        return this.type(page, given.tasks);
      case 'open':
        if (this.open().length < TABS) this.tabs.push(await openTab(world));
        return;
      case 'begin':
        if (this.claims.size < CLAIMS) this.claims.add(await beginIn(page));
        return;
      case 'switch': {
        const beside = [...this.claims].filter((claim) => claim !== page.claims.shown.getState().claim);
        const next = beside[given.tasks % beside.length];
        if (next !== undefined) await switchTo(page, next);
        return;
      }
      case 'look':
        return doIn(page, (claims) => claims.lookAround());
      case 'takeOver':
        page.do((draft) => void draft.takeOver());
        return;
      case 'reload':
        return void this.tabs.push(await reloadTab(page));
      case 'crash':
        return world.kill(page, given.tasks % 2 === 0);
      case 'killBrowser':
        return world.killBrowser(this.hadFault ? 0 : given.tasks, given.tasks % 2 === 0);
      case 'freeze':
        await world.freeze(page);
        await world.settle();
        return world.thaw(page);
      case 'repair':
        world.databases.fault = world.local.fault = undefined;
    }
  }

  /** What pages call saved is stored for its own claim, and nothing is stored for another. */
  check(): string[] {
    const wrong: string[] = [];
    for (const { claims, draft } of this.open()) {
      const { status, writer } = draft.keeping.getState();
      if (status !== 'device' || writer !== 'here') continue;
      const { claim } = claims.shown.getState();
      for (const mark of Object.keys(draft.state.getState().answers)) {
        const typed = this.typed.find((each) => each.mark === mark);
        if (!typed) continue;
        typed.isPromised = true;
        if (typed.claim !== claim) wrong.push(`${mark} of ${typed.claim} is shown in ${claim}`);
      }
    }
    for (const claim of this.claims) {
      const stored = textsOf(this.world, claim).join('');
      for (const typed of this.typed) {
        const isStored = stored.includes(typed.mark);
        if (typed.claim === claim && typed.isPromised && !isStored) wrong.push(`${typed.mark} is lost`);
        if (typed.claim !== claim && isStored) wrong.push(`${typed.mark} is stored for ${claim}`);
      }
    }
    return wrong;
  }

  private type(page: ClaimsTab, tasks: number): Promise<void> {
    const mark = `<${this.typed.length}>`;
    this.typed.push({ mark, claim: page.claims.shown.getState().claim, isPromised: false });
    page.do((draft) => draft.answer({ ...draft.state.getState().answers, [mark]: 'typed' }));
    return this.world.loop.run(tasks);
  }

  private open(): ClaimsTab[] {
    return this.tabs.filter(({ isAlive, isFrozen }) => isAlive && !isFrozen);
  }
}

test(
  'in 500 random schedules of 3 claims in 3 tabs, each answer that a page called saved is in its own claim, and in no other',
  { timeout: 600_000 },
  async () => {
    const total = { promised: 0, ofSeveral: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 10, maxLength: 30, size: 'max' }), async (actions) => {
        const run = new Run();
        for (const each of actions) {
          // oxlint-disable-next-line no-await-in-loop -- one after the other
          await run.act(each);
          // oxlint-disable-next-line no-await-in-loop -- what was typed may still be under way when the next thing is done
          if (each.do !== 'type') await run.world.settle();
          expect(run.check()).toEqual([]);
        }
        await run.world.settle();
        expect(run.check()).toEqual([]);
        total.promised += run.typed.filter(({ isPromised }) => isPromised).length;
        total.ofSeveral += run.claimCount > 1 ? 1 : 0;
      }),
      { numRuns: SCHEDULES, seed: 48_213 },
    );
    expect(total.ofSeveral).toBeGreaterThan(SCHEDULES / 2);
    expect(total.promised).toBeGreaterThan(5 * SCHEDULES);
  },
);
