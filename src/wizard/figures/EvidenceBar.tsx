import type { Words } from '../../document/words.ts';
import type { Evidence } from '../../policy/evidence.ts';

/** What the policy asks for and what is in the file, piece by piece; the caption says the same, and the rows below which. */
export function EvidenceBar({ evidence, words: { t } }: { evidence: readonly Evidence[]; words: Words }) {
  const asked = evidence.filter(({ required }) => required);
  const given = asked.filter((each) => each.given).length;
  if (asked.length === 0) return null;
  return (
    <figure className="pieces">
      <div className="pieces-drawing" aria-hidden="true">
        {asked.map((each) => (
          <span key={each.id} className={each.given ? 'piece given' : 'piece'} />
        ))}
      </div>
      <figcaption>{t('figure.evidence', { given, count: asked.length })}</figcaption>
    </figure>
  );
}
