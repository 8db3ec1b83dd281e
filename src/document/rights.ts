import { dateIn, type CalendarDate } from '../claim/dates.ts';
import type { RightGiven } from '../policy/rights.ts';
import type { Policy, Right } from '../policy/policy.ts';
import type { Block, DocumentSource, Part, Section } from './model.ts';
import { policyText, type Words } from './words.ts';

/** The rights of a claim with what the policy document says of each. */
export function rightsWith(given: readonly RightGiven[], policy: Policy): (Right & { last?: string })[] {
  return given.flatMap(({ id, until }) => {
    const right = policy.rights.find((each) => each.id === id);
    return right ? [{ ...right, ...(until !== undefined && { last: until }) }] : [];
  });
}

/**
 * The last day of a right that one statement exercises (`YYYY-MM-DD`), while it is still to come, nothing in the policy's view
 * stands against it, and the statement was not sent.
 */
export function withdrawalDue(
  { assessment, sent, now }: Pick<DocumentSource, 'assessment' | 'sent' | 'now'>,
  { policy }: Pick<Words, 'policy'>,
): CalendarDate | undefined {
  if (assessment.verdict === 'unlikely' || sent.some(({ letter }) => letter === 'withdrawal')) return undefined;
  const today = dateIn(now, policy.timeZone);
  return rightsWith(assessment.rights, policy).find(
    ({ statement, last }) => statement && last !== undefined && last >= today,
  )?.last;
}

/** What the law may give beyond the policy, right by right, with its sources; undefined where there is nothing to say. */
export function rightsSection({ assessment }: DocumentSource, words: Words): Section | undefined {
  const { t, format, policy } = words;
  const parts = rightsWith(assessment.rights, policy).map(({ title, text, until, last, sources, checkedOn }): Part => ({
    title: policyText(title, words),
    blocks: [
      ...(until && last !== undefined
        ? [
            {
              kind: 'rows',
              rows: [{ term: policyText(until.label, words), value: format.date(last) }],
            } satisfies Block,
          ]
        : []),
      { kind: 'paragraph', text: policyText(text, words) },
      {
        kind: 'note',
        text: t('document.sources', {
          sources: format.list(sources.map(({ label }) => policyText(label, words))),
          date: format.plainDate(checkedOn),
        }),
      },
    ],
  }));
  if (parts.length === 0) return undefined;
  return {
    id: 'rights',
    title: t('document.rights'),
    blocks: [{ kind: 'paragraph', text: policyText(policy.notices.beyondPolicy, words) }],
    parts,
  };
}
