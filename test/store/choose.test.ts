import { describe, expect, test } from 'vitest';
import { asSetAside, choose, savedAtOf } from '../../src/store/choose.ts';
import { draftText, INSTANT, newerDraft as newer, readDraft } from './envelopes.ts';

const answers = (description: string) => ({ answers: { description } });
const other = (text: string) => ({ reason: 'other' as const, text });

describe('of the drafts that are found', () => {
  test('there is none among 0', () => {
    expect(choose([], [])).toStrictEqual({ latest: undefined, setAside: [], isNewer: false });
  });

  test('revision 8 is taken and not revision 7, which was saved a year later: clocks do not count', () => {
    const late = draftText({ ...answers('late'), revision: 7, writer: 'page b', savedAt: '2027-11-23T11:00:00Z' });
    const far = draftText({ ...answers('far'), revision: 8 });
    for (const found of [
      [late, far],
      [far, late],
    ]) {
      expect(choose(found, [])).toMatchObject({ latest: { text: far }, setAside: [other(late)] });
    }
  });

  test('revision 10 is taken and not revision 9: they are numbers', () => {
    const [nine, ten] = [draftText({ ...answers('9'), revision: 9 }), draftText({ ...answers('10'), revision: 10 })];
    expect(choose([nine, ten], []).latest?.text).toBe(ten);
  });

  test('of 2 that are as far the first is taken, and the other set aside', () => {
    const [one, two] = [draftText(answers('one')), draftText({ ...answers('two'), writer: 'page b' })];
    expect(choose([one, two], [])).toStrictEqual({
      latest: { text: one, envelope: readDraft(one) },
      setAside: [other(two)],
      isNewer: false,
    });
    expect(choose([two, one], []).latest?.text).toBe(two);
  });

  test('the same text in 3 places is 1 draft, and nothing is set aside', () => {
    const text = draftText();
    expect(choose([text, text, text], [])).toMatchObject({ latest: { text }, setAside: [] });
  });

  test.each([
    ['of the same page, 1 revision before', { revision: 4 }],
    ['of a page that it has seen at this revision, 6', { revision: 6, writer: 'page b' }],
    ['with the same answers, by a page it never met', { ...answers('latest'), writer: 'page c', revision: 3 }],
  ])('1 that went into the latest is left out: %s', (_, changes) => {
    const latest = draftText({ ...answers('latest'), revision: 7, seen: { 'page b': 6 } });
    const before = draftText({ ...answers('before'), ...changes });
    expect(choose([before, latest], [])).toMatchObject({ latest: { text: latest }, setAside: [] });
  });

  test.each([
    ['of a page that it has seen at revision 5 only', { revision: 6, writer: 'page b' }],
    ['of a page that it never met, at revision 0', { revision: 0, writer: 'page c' }],
    ['of a page called like something that every object has', { revision: 0, writer: 'constructor' }],
    ['of a page called like what every object comes from', { revision: 0, writer: '__proto__' }],
  ])('1 that did not go into the latest is set aside: %s', (_, changes) => {
    const latest = draftText({ ...answers('latest'), revision: 7, seen: { 'page b': 5 } });
    const stranger = draftText({ ...answers('stranger'), ...changes });
    expect(choose([latest, stranger], []).setAside).toStrictEqual([other(stranger)]);
  });

  test('2 that cannot be read are set aside, each with its reason, beside the 1 that can', () => {
    const text = draftText();
    expect(choose(['{damaged', text, newer], [])).toStrictEqual({
      latest: { text, envelope: readDraft(text) },
      setAside: [
        { reason: 'unreadable', text: '{damaged' },
        { reason: 'newer', text: newer },
      ],
      isNewer: true,
    });
  });

  test('1 that cannot be read is set aside where there is no other', () => {
    const { latest, setAside, isNewer } = choose(['{damaged'], []);
    expect({ latest, setAside, isNewer }).toStrictEqual({
      latest: undefined,
      setAside: [{ reason: 'unreadable', text: '{damaged' }],
      isNewer: false,
    });
  });
});

describe('copies that were set aside before', () => {
  test('come back with their reasons, after those of today, each text once: 3 of 5', () => {
    const [today, before] = ['{today', draftText(answers('before'))];
    expect(choose([today], [before, '{damaged', before, today, '{damaged']).setAside).toStrictEqual([
      { reason: 'unreadable', text: today },
      other(before),
      { reason: 'unreadable', text: '{damaged' },
    ]);
  });

  test('that a newer version wrote do not make this page 1 that may not write', () => {
    expect(choose([], [newer])).toMatchObject({ setAside: [{ reason: 'newer' }], isNewer: false });
    expect(asSetAside(newer)).toStrictEqual({ reason: 'newer', text: newer });
  });
});

test('says when a draft was saved, and of what cannot be read nothing', () => {
  expect(savedAtOf(draftText({ savedAt: INSTANT }))).toBe(INSTANT);
  expect(['{damaged', newer].map(savedAtOf)).toStrictEqual([undefined, undefined]);
});
