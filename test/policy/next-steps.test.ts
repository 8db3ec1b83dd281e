import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claim/schema.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { NOW, outage, playback, type Changes } from '../support/claims.ts';
import { judge } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

type Support = NonNullable<Changes['support']>;
const unasked: Support = {
  contacted: 'no',
  contactedOn: undefined,
  refundRequested: undefined,
  diagnosis: 'none',
  outcome: 'none',
};
/** Asked on 2 November and never answered: the seventh business day was the 12th. */
const silent: Support = { contactedOn: '2026-11-02', diagnosis: 'none', outcome: 'none' };

/** The steps with their articles, and the letters that go with them. */
function stepsOf(claim: Claim, now = NOW): { steps: string[]; letters: string[] } {
  const { nextSteps } = judge(claim, now);
  const letters = nextSteps.flatMap(({ id }) => refundPolicy.nextSteps.find((step) => step.id === id)?.letter ?? []);
  return { steps: nextSteps.map(({ id, articles }) => `${id} ${articles.join()}`), letters };
}

const write = ['write-to-support 5.1', 'report-soon 9.4'];
const ask = 'ask-for-refund 5.1,7.1';
const remind = 'send-reminder 7.1,7.2';
const quote = 'quote-file-number 5.2';
const outside = ['mediator 13.2', 'courts 13.3'];
const refused = ['complain-about-refusal 13.1', ...outside];
const ignored = ['complain-about-silence 13.1', ...outside];

describe('next steps', () => {
  test.each(
    titled<{ when: string; support: Support; steps: string[]; letters: string[] }>(
      [
        { when: 'nobody wrote', support: unasked, steps: write, letters: ['message'] },
        {
          when: 'support was written to, and no refund was asked for',
          support: { ...silent, refundRequested: 'no' },
          steps: [ask, quote],
          letters: ['message'],
        },
        {
          when: 'the reply is still to come',
          support: { ...silent, contactedOn: '2026-11-18' },
          steps: [quote],
          letters: [],
        },
        {
          when: 'the reply is due today',
          support: { ...silent, contactedOn: '2026-11-12' },
          steps: [quote],
          letters: [],
        },
        {
          when: 'the reply was due on the last business day',
          support: { ...silent, contactedOn: '2026-11-11' },
          steps: [remind, quote, ...ignored],
          letters: ['reminder', 'complaint'],
        },
        {
          when: 'the reply has long been due',
          support: silent,
          steps: [remind, quote, ...ignored],
          letters: ['reminder', 'complaint'],
        },
        {
          when: 'support has begun a diagnosis, and may still close the file in time',
          support: { ...silent, contactedOn: '2026-11-10', diagnosis: 'pending' },
          steps: [quote],
          letters: [],
        },
        {
          when: 'support has begun a diagnosis, and the file was to be closed by now',
          support: { ...silent, diagnosis: 'pending' },
          steps: [remind, quote, ...ignored],
          letters: ['reminder', 'complaint'],
        },
        { when: 'support has fixed it', support: { ...silent, outcome: 'fixed' }, steps: [quote], letters: [] },
        {
          when: 'support has offered something',
          support: { ...silent, outcome: 'offer' },
          steps: [quote],
          letters: [],
        },
        {
          when: 'support has refused',
          support: { contactedOn: '2026-11-18', outcome: 'refused' },
          steps: [quote, ...refused],
          letters: ['complaint'],
        },
        {
          when: 'support has refused, long ago',
          support: { ...silent, outcome: 'refused' },
          steps: [quote, ...refused],
          letters: ['complaint'],
        },
        {
          when: 'it is open whether anybody wrote',
          support: { contacted: undefined, contactedOn: undefined, refundRequested: undefined, outcome: undefined },
          steps: [],
          letters: [],
        },
        {
          when: 'it is open what the message asked for',
          support: { ...silent, refundRequested: undefined },
          steps: [quote],
          letters: [],
        },
        {
          when: 'it is open what support did',
          support: { ...silent, outcome: undefined },
          steps: [quote],
          letters: [],
        },
      ],
      ({ when }) => `when ${when}`,
    ),
  )('%s', (_, { support, steps, letters }) => {
    for (const build of [outage, playback]) expect(stepsOf(build({ support }))).toStrictEqual({ steps, letters });
  });

  test('are to write at once, even where it is too early', () => {
    const claim = outage({ outage: { startedAt: '2026-11-23T11:00:00+01:00' }, support: unasked });
    expect(judge(claim).verdict).toBe('not-yet');
    expect(stepsOf(claim).steps).toStrictEqual(write);
  });

  test('turn into a reminder at midnight after the day on which the reply was due', () => {
    const claim = outage({ support: { ...silent, contactedOn: '2026-11-12' } });
    expect(stepsOf(claim, '2026-11-23T23:59:59+01:00').steps).toStrictEqual([quote]);
    expect(stepsOf(claim, '2026-11-24T00:00:00+01:00').steps).toContain(remind);
  });

  test('are none for a claim without answers', () => {
    expect(judge({}).nextSteps).toStrictEqual([]);
  });
});
