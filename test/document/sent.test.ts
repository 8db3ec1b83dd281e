import { describe, expect, test } from 'vitest';
import type { Sent } from '../../src/claim/sent.ts';
import { nextText } from '../../src/document/headline.ts';
import { nextStepsSection, timelineSection } from '../../src/document/outcome.ts';
import { lettersOf } from '../../src/export/letters/letters.ts';
import { outage } from '../support/claims.ts';
import { sourceOf } from '../support/ways.ts';
import { wordsIn } from '../support/words.ts';

const words = await wordsIn('en');
/** A request that support has not answered: its reply was due on 29 October. */
const silent = outage({
  support: { contactedOn: '2026-10-20', refundRequested: 'yes', diagnosis: 'none', outcome: 'none' },
});
const reminder: Sent = { letter: 'reminder', on: '2026-11-20', by: 'email' };
const complaint: Sent = { letter: 'complaint', on: '2026-12-10', by: 'post' };
const after = (sent: readonly Sent[], now = '2026-11-23T12:00:00+01:00') => ({ ...sourceOf(silent, now), sent });
const steps = (source: ReturnType<typeof after>) => JSON.stringify(nextStepsSection(source, words));

describe('once a date has passed', () => {
  test('the reminder is the next letter, and no complaint is offered yet', () => {
    expect(nextText(after([]), words)).toBe('First reply from support: by Thursday, 29 October 2026, now overdue');
    expect(lettersOf(after([]), words)).toEqual(['reminder', 'message']);
    expect(steps(after([]))).toContain('send a reminder');
  });

  test('a reminder that was sent wants its answer after the same delay', () => {
    const source = after([reminder]);
    expect(nextText(source, words)).toBe('Reminder sent on 20 November 2026: a reply is due about Tuesday 1 December');
    expect(lettersOf(source, words)).toEqual(['message', 'reminder']);
    expect(JSON.stringify(timelineSection(source, words))).toContain('Answer to your reminder');
    expect(steps(source)).not.toContain('send a reminder');
    expect(steps(source)).toContain('send a complaint');
  });

  test('an unanswered reminder is told, and the complaint is next', () => {
    const source = after([reminder], '2026-12-09T12:00:00+01:00');
    expect(nextText(source, words)).toContain('Your reminder of 20 November 2026 is unanswered');
    expect(lettersOf(source, words)[0]).toBe('complaint');
  });

  test('nobody who has complained is told to', () => {
    const source = after([reminder, complaint], '2026-12-11T12:00:00+01:00');
    expect(steps(source)).not.toContain('send a complaint');
    expect(steps(source)).toContain('mediator');
    expect(lettersOf(source, words)).toEqual(['message', 'reminder', 'complaint']);
  });

  test('a reminder that came before that date reminds of nothing', () => {
    expect(nextText(after([{ ...reminder, on: '2026-10-29' }]), words)).toContain('now overdue');
  });
});
