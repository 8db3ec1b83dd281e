import { referenceOf } from '../claim/reference.ts';
import type { Claim } from '../claim/schema.ts';
import { answersSection } from './answers.ts';
import { briefSection } from './brief.ts';
import { changesSection } from './changes.ts';
import type { ClaimDocument, DocumentSource } from './model.ts';
import { evidenceSection, nextStepsSection, remediesSection, timelineSection } from './outcome.ts';
import { rightsSection } from './rights.ts';
import { reasonsSection, verdictSection } from './verdict.ts';
import { policyText, type Words } from './words.ts';

/** What a message about a claim is about: its reference, the problem and the order. */
export function subjectOf(claim: Claim, { t }: Words): string {
  const { problem, order } = claim;
  return t('document.subject', {
    claim: referenceOf(claim),
    problem: problem ? t(`choice.problem.${problem}`) : t('common.notGiven'),
    reference: order?.reference ?? t('common.notGiven'),
  });
}

/** The document of a claim, in the language of `words`. */
export function claimDocument(source: DocumentSource, words: Words): ClaimDocument {
  const { claim, now, policyHash, versionReason, standsIn } = source;
  const { t, format, policy } = words;
  return {
    language: words.language,
    title: t('document.title'),
    subject: subjectOf(claim, words),
    reference: referenceOf(claim),
    sections: [
      briefSection(source, words),
      verdictSection(source, words),
      reasonsSection(source, words),
      changesSection(source, words),
      remediesSection(source, words),
      nextStepsSection(source, words),
      evidenceSection(source, words),
      timelineSection(source, words),
      ...[rightsSection(source, words)].flatMap((section) => section ?? []),
      answersSection(source, words),
      {
        id: 'notice',
        title: t('document.notice'),
        blocks: [{ kind: 'note', text: policyText(policy.notices.versions, words) }],
      },
    ],
    record: [
      t('document.record', {
        id: policy.id,
        version: policy.version,
        hash: policyHash.slice(0, 12),
        instant: format.instant(now),
      }),
      t(`document.version.${versionReason}`, { since: format.plainDate(policy.knownSince) }),
      ...(standsIn ? [t('document.standsIn')] : []),
    ].join(' '),
  };
}
