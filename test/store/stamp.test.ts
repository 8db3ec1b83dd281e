import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choose } from '../../src/store/choose.ts';
import type { Envelope } from '../../src/store/envelope.ts';
import { createStamp, follows, isCovered, type Stamp } from '../../src/store/stamp.ts';
import { draftText, envelope, newerDraft } from './envelopes.ts';

const at = (writer: string, revision: number, seen: Stamp['seen'] = {}): Stamp => ({ writer, revision, seen });

describe('a draft follows', () => {
  test.each([
    ['itself', at('a', 3), at('a', 3)],
    ['an earlier one of the same page', at('a', 3), at('a', 2)],
    ['one that it has seen, in the last of its revisions', at('a', 9, { b: 3 }), at('b', 3)],
    ['one that it has seen, in an earlier revision', at('a', 9, { b: 3 }), at('b', 0)],
  ])('%s', (_, later, earlier) => {
    expect(follows(later, earlier)).toBe(true);
  });

  test.each([
    ['a later one of the same page', at('a', 3), at('a', 4)],
    ['one that it has seen in an earlier revision only', at('a', 9, { b: 3 }), at('b', 4)],
    ['one of a page that it never met, at revision 0', at('a', 9, { b: 3 }), at('c', 0)],
    ['one of a page called like what every object has', at('a', 9), at('constructor', 0)],
    ['one of a page called like what every object comes from', at('a', 9), at('__proto__', 0)],
  ])('not %s', (_, later, earlier) => {
    expect(follows(later, earlier)).toBe(false);
  });
});

test('nothing is lost with a draft that has the same answers, whoever wrote it: it need not be copied', () => {
  const [one, other] = [envelope({ writer: 'a' }), envelope({ writer: 'b' })];
  expect(isCovered(one, other)).toBe(true);
  expect(isCovered(one, { ...other, answers: { description: 'other' } })).toBe(false);
});

describe('a page', () => {
  test('counts its changes from 1', () => {
    const stamp = createStamp('p');
    expect(stamp.get().revision).toBe(0);
    stamp.next();
    stamp.next();
    expect(stamp.get()).toMatchObject({ revision: 2, seen: {} });
  });

  test('goes on from the draft that it took in, and under another name: 8 after 7', () => {
    const stamp = createStamp('p');
    stamp.next();
    const before = stamp.get();
    stamp.follow(at('b', 7, { c: 4 }));
    stamp.next();
    expect(stamp.get()).toMatchObject({ revision: 8, seen: { b: 7, c: 4 } });
    expect(follows(stamp.get(), before)).toBe(false);
  });

  test('goes beyond the draft that it set aside, of revision 7 or 1, which did not go into it: 8 and 9', () => {
    const stamp = createStamp('p');
    stamp.follow(at('b', 2, { c: 5 }));
    stamp.goBeyond(at('d', 7, { c: 6 }));
    expect(stamp.get()).toMatchObject({ revision: 8, seen: { b: 2, c: 5 } });
    expect(follows(stamp.get(), at('d', 7))).toBe(false);
    stamp.goBeyond(at('f', 1));
    expect(stamp.get().revision).toBe(9);
    expect(follows(stamp.get(), at('b', 2))).toBe(true);
  });

  test('has the stamp that its answers came with, until it is the 1st to change them', () => {
    const [stamp, other] = [createStamp('p'), at('b', 7, { c: 4 })];
    stamp.follow(other);
    expect(stamp.held()).toStrictEqual(other);
    stamp.next();
    expect(stamp.held()).toStrictEqual(stamp.get());
    stamp.follow(other);
    stamp.goBeyond(at('d', 1));
    expect(stamp.held()).toStrictEqual(stamp.get());
    stamp.follow(other);
    stamp.anew();
    expect(stamp.held()).toStrictEqual(stamp.get());
  });

  test('is known by another name after erasing: its 1st draft is not taken for 1 that another has seen', () => {
    const stamp = createStamp('p');
    stamp.next();
    const before = stamp.get();
    stamp.anew();
    stamp.next();
    expect(follows(at('b', 9, { [before.writer]: 9 }), stamp.get())).toBe(false);
    expect(stamp.get()).toMatchObject({ revision: 1, seen: {} });
  });

  test('remembers 50 of 60 pages, the last of them', () => {
    const stamp = createStamp('p');
    const seen = Object.fromEntries(Array.from({ length: 59 }, (_, index) => [`page ${index}`, index]));
    stamp.follow(at('last', 77, seen));
    expect(Object.keys(stamp.get().seen)).toHaveLength(50);
    expect(stamp.get().seen).toMatchObject({ last: 77, 'page 58': 58, 'page 10': 10 });
    expect(stamp.get().seen).not.toHaveProperty(['page 9']);
  });
});

describe('whatever pages wrote, took over from each other, set aside and erased,', () => {
  type Step = { page: number; does: 'write' | 'take in' | 'go beyond' | 'erase'; which: number };
  const steps = fc.array(
    fc.record<Step>({
      page: fc.nat(2),
      does: fc.constantFrom('write', 'write', 'take in', 'go beyond', 'erase'),
      which: fc.nat(20),
    }),
    { maxLength: 30 },
  );
  /** What was written, and which of all that was written before had gone into it. */
  type Written = { draft: Envelope; text: string; ancestors: ReadonlySet<Written> };

  function history(taken: readonly Step[]): Written[] {
    const all: Written[] = [];
    const pages = Array.from({ length: 3 }, (_, page) => ({
      stamp: createStamp(`p${page}`),
      past: new Set<Written>(),
    }));
    for (const { page, does, which } of taken) {
      const [here, other] = [pages[page], all[which]];
      if (!here) continue;
      if (does === 'erase') {
        here.stamp.anew();
        here.past = new Set();
      } else if (does === 'take in' && other) {
        here.stamp.follow(other.draft);
        here.past = new Set([...other.ancestors, other]);
      } else {
        if (does === 'go beyond' && other) here.stamp.goBeyond(other.draft);
        here.stamp.next();
        const draft = envelope({ ...here.stamp.get(), answers: { description: `${all.length}` } });
        const written = { draft, text: draftText(draft), ancestors: new Set(here.past) };
        here.past.add(written);
        all.push(written);
      }
    }
    return all;
  }

  test('a draft is covered by exactly those that had it, in 500 histories', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const all = history(taken);
        for (const one of all) {
          const covering = all.filter(({ draft }) => isCovered(one.draft, draft));
          expect(covering).toStrictEqual(all.filter((each) => each === one || each.ancestors.has(one)));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no answers vanish: of each draft that is found they are the latest’s, went into it, or are set aside, 500 times', () => {
    const finds = fc.tuple(steps, fc.infiniteStream(fc.boolean()), fc.subarray(['{damaged', newerDraft, '']));
    fc.assert(
      fc.property(finds, ([taken, isFound, unreadable]) => {
        const found = history(taken).filter(() => isFound.next().value);
        const { latest, setAside } = choose([...unreadable, ...found.map(({ text }) => text)], []);
        const chosen = found.find(({ text }) => text === latest?.text);
        const aside = new Set(setAside.map(({ text }) => text));
        expect(chosen === undefined).toBe(found.length === 0);
        expect(unreadable.filter((text) => !aside.has(text))).toStrictEqual([]);
        const lost = found.filter((each) => each !== chosen && !chosen?.ancestors.has(each) && !aside.has(each.text));
        expect(lost).toStrictEqual([]);
        expect(chosen?.draft.revision ?? 0).toBe(Math.max(0, ...found.map(({ draft }) => draft.revision)));
      }),
      { numRuns: 500 },
    );
  });
});
