import { describe, expect, test } from 'vitest';
import { FIRST } from '../../src/store/place.ts';
import { beginIn, doIn, openTab, reloadTab, switchTo, textsOf, type ClaimsTab } from './claims.ts';
import { draftText } from './envelopes.ts';
import { act, seen, type } from './visit.ts';
import { World } from './world.ts';

const nothing = { keys: [], databases: [] };
const DAY = 86_400_000;
const SECOND = 1000;

const others = async (tab: ClaimsTab) => {
  await doIn(tab, (claims) => claims.lookAround());
  return tab.claims.others.getState();
};
const namesBeside = async (tab: ClaimsTab) => (await others(tab)).map(({ claim }) => claim);
const answersIn = ({ draft }: ClaimsTab) => draft.state.getState().answers;

/** A tab with a first claim, and a second, which it shows. */
async function twoClaims(world = new World()) {
  const tab = await openTab(world);
  await type(tab, 'the first');
  await world.pass(SECOND);
  const second = await beginIn(tab);
  await world.pass(SECOND);
  await type(tab, 'the second');
  return { world, tab, second };
}

describe('of 1 claim', () => {
  test('looking writes nothing: 0 keys, 0 databases, and there is no other', async () => {
    const world = new World();
    const tab = await openTab(world);
    expect(await others(tab)).toStrictEqual([]);
    expect(world.leftBehind()).toStrictEqual(nothing);
    expect(tab.session.items).toStrictEqual({});
  });

  test('the draft has the names that it always had', async () => {
    const world = new World();
    await type(await openTab(world), 'typed');
    expect(world.leftBehind()).toStrictEqual({ keys: ['recevable:draft'], databases: ['recevable'] });
  });
});

describe('another claim', () => {
  test('begins with the answers that are given to it, and the language of the first, which is kept beside it', async () => {
    const world = new World();
    const tab = await openTab(world);
    await type(tab, 'the first');
    await act(tab, (draft) => draft.chooseLanguage('en'));
    const second = await beginIn(tab, { order: 'CMD-48213' });
    expect(tab.draft.state.getState()).toStrictEqual({
      answers: { order: 'CMD-48213' },
      language: 'en',
      judged: null,
    });
    expect(seen(tab)).toMatchObject({ status: 'device', writer: 'here', setAside: [] });
    const claims = await others(tab);
    expect(claims).toMatchObject([{ claim: FIRST, answers: { description: 'the first' }, status: 'device' }]);
    expect(textsOf(world, second).map((text) => JSON.parse(text).answers)).toStrictEqual([
      { order: 'CMD-48213' },
      { order: 'CMD-48213' },
    ]);
  });

  test('is left for the first and opened again with what was typed last, and neither has an answer of the other', async () => {
    const { world, tab, second } = await twoClaims();
    tab.do((draft) => draft.answer({ description: 'typed a moment ago' }));
    await switchTo(tab, FIRST);
    expect(seen(tab)).toMatchObject({ description: 'the first', writer: 'here' });
    await type(tab, 'the first again');
    await switchTo(tab, second);
    expect(seen(tab)).toMatchObject({ description: 'typed a moment ago', writer: 'here', status: 'device' });
    expect(textsOf(world, FIRST).join('')).not.toContain('typed a moment ago');
    expect(textsOf(world, second).join('')).not.toContain('the first');
  });

  test('that is only looked at is written nowhere', async () => {
    const { world, tab, second } = await twoClaims();
    await act(tab, (draft) => draft.chooseLanguage('en'));
    const before = textsOf(world, FIRST);
    await switchTo(tab, FIRST);
    expect(tab.draft.state.getState().language).toBe('en');
    await switchTo(tab, second);
    expect(textsOf(world, FIRST)).toStrictEqual(before);
  });

  test('is no longer this page’s when it is left: another page writes it', async () => {
    const { world, tab, second } = await twoClaims();
    await switchTo(tab, FIRST);
    const other = await openTab(world);
    expect(other.claims.shown.getState().claim).toBe(second);
    expect(seen(other).writer).toBe('here');
    await type(other, 'on');
    expect(seen(other).status).toBe('device');
  });

  test('that is closed takes no turn for a picture that is still being read', async () => {
    const { world, tab, second } = await twoClaims();
    const left = tab.draft;
    await switchTo(tab, FIRST);
    expect(await act(tab, () => left.pictures.keep('ab', new Blob(['x'])))).toBe(false);
    expect(left.keeping.getState().writer).toBe('elsewhere');
    await switchTo(tab, second);
    expect(seen(tab).writer).toBe('here');
    expect(world.databases.committed('pictures', `recevable/${second}`)).toStrictEqual([]);
  });
});

describe('which claim a page shows:', () => {
  test('after a reload the one that it showed, though the other was saved later', async () => {
    const { tab, second } = await twoClaims();
    await switchTo(tab, FIRST);
    const again = await reloadTab(tab);
    expect(again.claims.shown.getState().claim).toBe(FIRST);
    await switchTo(again, second);
    expect((await reloadTab(again)).claims.shown.getState().claim).toBe(second);
  });

  test('at a new visit the one that was last saved', async () => {
    const { world, tab, second } = await twoClaims();
    expect((await openTab(world)).claims.shown.getState().claim).toBe(second);
    await switchTo(tab, FIRST);
    await world.pass(SECOND);
    await type(tab, 'the first again');
    expect((await openTab(world)).claims.shown.getState().claim).toBe(FIRST);
  });

  test('where the one that it showed was erased, the one that is there', async () => {
    const { world, tab, second } = await twoClaims();
    const reader = await openTab(world);
    await switchTo(tab, FIRST);
    world.kill(reader);
    await act(await openTab(world), (draft) => draft.erase());
    await act(tab, (draft) => draft.erase());
    await type(tab, 'the first once more');
    reader.session.items = { [`recevable/${second}:shown`]: 'yes' };
    expect(seen(await openTab(world, reader.session)).description).toBe('the first once more');
  });
});

describe('2 pages', () => {
  test('with a claim each both write, and each reads back its own', async () => {
    const { world, tab } = await twoClaims();
    const other = await openTab(world);
    await switchTo(other, FIRST);
    for (const [page, text] of [
      [tab, 'in the one'],
      [other, 'in the other'],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- by turns
      await type(page, text);
      expect(seen(page)).toMatchObject({ writer: 'here', status: 'device', setAside: [] });
    }
    expect(seen(await reloadTab(tab)).description).toBe('in the one');
    expect(seen(await reloadTab(other)).description).toBe('in the other');
  });

  test('with the same claim have 1 writer, and the other takes over with all that was typed', async () => {
    const { world, tab } = await twoClaims();
    const other = await openTab(world);
    expect(seen(other)).toMatchObject({ description: 'the second', writer: 'elsewhere' });
    await type(tab, 'more');
    await act(other, (draft) => draft.takeOver());
    expect(seen(other)).toMatchObject({ description: 'more', writer: 'here', setAside: [] });
    expect(seen(tab).writer).toBe('elsewhere');
  });
});

describe('both claims are there again', () => {
  test('in a browser that was killed, whose localStorage has lost all of them', async () => {
    const { world } = await twoClaims();
    world.killBrowser(100);
    expect(world.local.items).toStrictEqual({});
    const tab = await openTab(world);
    expect(seen(tab).description).toBe('the second');
    expect(await others(tab)).toMatchObject([{ claim: FIRST, answers: { description: 'the first' } }]);
  });

  test.each<[string, (world: World) => void]>([
    ['only localStorage works', (world) => (world.databases.fault = 'refused')],
    ['only the database works', (world) => (world.local.fault = 'throws')],
    ['the database never answers', (world) => (world.databases.fault = 'hangs')],
  ])('where %s', async (_, happens) => {
    const world = new World();
    happens(world);
    await twoClaims(world);
    const tab = await openTab(world);
    expect(seen(tab)).toMatchObject({ description: 'the second', status: 'device' });
    expect(await others(tab)).toMatchObject([{ claim: FIRST, answers: { description: 'the first' } }]);
  });

  test('where only the tab keeps anything, after a reload of it', async () => {
    const world = new World();
    [world.databases.fault, world.local.fault] = ['refused', 'throws'];
    const { tab } = await twoClaims(world);
    expect(seen(tab).status).toBe('tab');
    const again = await reloadTab(tab);
    expect(seen(again).description).toBe('the second');
    expect(await others(again)).toMatchObject([{ answers: { description: 'the first' }, status: 'tab' }]);
    expect(again.claims.isAnyAtRisk()).toBe(false);
  });

  test('where nothing keeps anything, as long as the page is open, which knows that it has them alone', async () => {
    const world = new World();
    [world.databases.fault, world.local.fault] = ['refused', 'throws'];
    const tab = await openTab(world);
    tab.session.fault = 'throws';
    await type(tab, 'the first');
    const second = await beginIn(tab);
    await type(tab, 'the second');
    expect(tab.claims.isAnyAtRisk()).toBe(true);
    expect(await others(tab)).toMatchObject([{ answers: { description: 'the first' }, status: 'nowhere' }]);
    await switchTo(tab, FIRST);
    expect(seen(tab)).toMatchObject({ description: 'the first', status: 'nowhere' });
    await switchTo(tab, second);
    expect(seen(tab)).toMatchObject({ description: 'the second', status: 'nowhere' });
  });

  test('with a picture that the database did not take, as long as the page is open', async () => {
    const world = new World();
    world.databases.fault = 'full';
    const tab = await openTab(world);
    await type(tab, 'the first');
    await act(tab, (draft) => draft.pictures.keep('ab', new Blob(['x'])));
    await beginIn(tab);
    expect(await act(tab, (draft) => draft.pictures.all())).toStrictEqual(new Map());
    await switchTo(tab, FIRST);
    expect([...(await act(tab, (draft) => draft.pictures.all())).keys()]).toStrictEqual(['ab']);
  });
});

describe('claims kept in this tab only', () => {
  test('leave the browser all together: 0 keys, 0 databases, and a reload has neither', async () => {
    const { world, tab } = await twoClaims();
    expect(await doIn(tab, (claims) => claims.keepOnlyInThisTab(true))).toBe(true);
    expect(world.leftBehind()).toStrictEqual(nothing);
    expect(seen(tab)).toMatchObject({ description: 'the second', status: 'page' });
    expect(await others(tab)).toMatchObject([{ answers: { description: 'the first' }, status: 'page' }]);
    const again = await reloadTab(tab);
    expect(seen(again)).toMatchObject({ description: undefined, status: 'empty' });
    expect(await others(again)).toStrictEqual([]);
    expect(again.draft.keeping.getState().isOnlyInThisTab).toBe(true);
    expect(seen(await openTab(world)).status).toBe('empty');
  });

  test('are joined by a new one, of which nothing ever comes to the device', async () => {
    const world = new World();
    const tab = await openTab(world);
    await type(tab, 'the first');
    await doIn(tab, (claims) => claims.keepOnlyInThisTab(true));
    const written: string[] = [];
    world.loop.onTurn = () => written.push(...world.leftBehind().keys, ...world.leftBehind().databases);
    await beginIn(tab);
    await type(tab, 'the second');
    expect(seen(tab)).toMatchObject({ status: 'page', writer: 'here' });
    await switchTo(tab, FIRST);
    await type(tab, 'the first again');
    expect(written).toStrictEqual([]);
  });

  test('are joined by a new one in memory where the tab keeps nothing more: it does not go to the device instead', async () => {
    const world = new World();
    const tab = await openTab(world);
    await type(tab, 'the first');
    await doIn(tab, (claims) => claims.keepOnlyInThisTab(true));
    tab.session.fault = 'set-throws';
    await beginIn(tab);
    await type(tab, 'the second');
    expect(seen(tab)).toMatchObject({ description: 'the second', status: 'page' });
    expect(world.leftBehind()).toStrictEqual(nothing);
  });

  test('take along one that another page writes, with its last key, and that page shows it no more', async () => {
    const { world, tab } = await twoClaims();
    const other = await openTab(world);
    await switchTo(other, FIRST);
    other.do((draft) => draft.answer({ description: 'the last key' }));
    expect(await doIn(tab, (claims) => claims.keepOnlyInThisTab(true))).toBe(true);
    expect(world.leftBehind()).toStrictEqual(nothing);
    expect(seen(other).description).toBeUndefined();
    expect(await others(tab)).toMatchObject([{ answers: { description: 'the last key' } }]);
  });

  test('go back to the device all together, and the tab still knows which it shows', async () => {
    const { world, tab } = await twoClaims();
    await switchTo(tab, FIRST);
    await doIn(tab, (claims) => claims.keepOnlyInThisTab(true));
    expect(await doIn(tab, (claims) => claims.keepOnlyInThisTab(false))).toBe(true);
    expect(Object.keys(tab.session.items)).toStrictEqual(['recevable:shown']);
    expect(seen(await reloadTab(tab))).toMatchObject({ description: 'the first', status: 'device' });
    expect(await namesBeside(await openTab(world))).toHaveLength(1);
  });

  test('leave one of a newer version where it is, and the customer is told', async () => {
    const { world, tab } = await twoClaims();
    await switchTo(tab, FIRST);
    const newer = '{"app":"recevable","schema":99}';
    const [second = ''] = await namesBeside(tab);
    world.local.items = { ...world.local.items, [`recevable/${second}:draft`]: newer };
    expect(await doIn(tab, (claims) => claims.keepOnlyInThisTab(true))).toBe(false);
    expect(textsOf(world, second)).toContain(newer);
  });
});

describe('erasing', () => {
  const erase = (tab: ClaimsTab) => doIn(tab, (claims) => claims.erase());

  test('leaves nothing of any of 3 claims: 0 keys, 0 databases, nor in the tab, and nothing of it comes back', async () => {
    const { world, tab } = await twoClaims();
    await beginIn(tab);
    await act(tab, (draft) => draft.pictures.keep('ab', new Blob(['x'])));
    expect(await erase(tab)).toBe(true);
    expect(world.leftBehind()).toStrictEqual(nothing);
    expect(tab.session.items).toStrictEqual({});
    expect(seen(tab)).toMatchObject({ status: 'empty', writer: 'here' });
    const again = await reloadTab(tab);
    expect(seen(again).status).toBe('empty');
    expect(await others(again)).toStrictEqual([]);
  });

  test('is heard by a page that shows another claim, whose tab then holds nothing either', async () => {
    const { world, tab } = await twoClaims();
    const other = await openTab(world);
    await switchTo(other, FIRST);
    expect(await erase(tab)).toBe(true);
    expect(seen(other)).toMatchObject({ description: undefined, status: 'empty' });
    expect(other.session.items).toStrictEqual({});
    expect(world.leftBehind()).toStrictEqual(nothing);
    await type(other, 'anew');
    expect(seen(other)).toMatchObject({ status: 'device', writer: 'here' });
  });

  test('forgets what nothing kept, too', async () => {
    const world = new World();
    [world.databases.fault, world.local.fault] = ['refused', 'throws'];
    const tab = await openTab(world);
    tab.session.fault = 'throws';
    await type(tab, 'the first');
    await beginIn(tab);
    await erase(tab);
    expect(tab.claims.isAnyAtRisk()).toBe(false);
    expect(await others(tab)).toStrictEqual([]);
  });

  test('that the browser refuses for 1 of 2 claims is told', async () => {
    const { world, tab } = await twoClaims();
    world.databases.fault = 'unknown-error';
    expect(await erase(tab)).toBe(false);
  });
});

describe('a claim that the page does not show', () => {
  test('is erased after 30 days, its database too, and the customer is told when it was saved', async () => {
    const { world, tab } = await twoClaims();
    const [{ savedAt = '' } = {}] = await others(tab);
    await world.pass(20 * DAY);
    await type(tab, 'the second again');
    await world.pass(11 * DAY);
    expect(await others(tab)).toMatchObject([{ isTooOld: true }]);
    await world.pass(DAY);
    const next = await reloadTab(tab);
    expect(await others(next)).toStrictEqual([]);
    expect(next.draft.keeping.getState().setAside).toMatchObject([{ reason: 'expired', savedAt }]);
    expect(world.leftBehind().databases).toHaveLength(1);
    expect(textsOf(world, FIRST)).toStrictEqual([]);
    expect(seen(await reloadTab(next)).description).toBe('the second again');
  });

  test('is not erased while another page has it open', async () => {
    const { world, tab } = await twoClaims();
    const other = await openTab(world);
    await switchTo(other, FIRST);
    await world.pass(20 * DAY);
    await type(tab, 'the second again');
    await world.pass(11 * DAY);
    expect(await namesBeside(tab)).toStrictEqual([FIRST]);
    expect(tab.draft.keeping.getState().setAside).toStrictEqual([]);
    expect(textsOf(world, FIRST).join('')).toContain('the first');
    expect(seen(other).description).toBe('the first');
  });

  test.each([
    ['newer', '{"app":"recevable","schema":99}'],
    ['unreadable', draftText().slice(0, 40)],
  ])('and cannot use (%s) is named, and left as it is', async (unusable, text) => {
    const { world, tab } = await twoClaims();
    world.local.items = { ...world.local.items, 'recevable/old:draft': text };
    const claims = await others(tab);
    expect(claims.map((each) => [each.claim, each.unusable])).toStrictEqual([
      [FIRST, undefined],
      ['old', unusable],
    ]);
    await switchTo(tab, 'old');
    await switchTo(tab, FIRST);
    expect(world.local.items['recevable/old:draft']).toBe(text);
  });
});

test('another wizard of the site has claims of its own', async () => {
  const { tab } = await twoClaims();
  tab.world.local.items = { ...tab.world.local.items, 'recevable@tv:draft': 'x', 'recevable@tv/c9:draft': 'x' };
  expect(await namesBeside(tab)).toStrictEqual([FIRST]);
  expect(answersIn(tab)).toStrictEqual({ description: 'the second' });
});
