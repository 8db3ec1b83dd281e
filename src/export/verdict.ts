import { givenPath } from '../claim/relevant.ts';
import type { Finding } from '../policy/assess.ts';
import { parameterOf, ruleOf } from '../policy/conditions.ts';
import { effects } from '../policy/codes.ts';
import { changesText } from './changes.ts';
import type { Block, DocumentSource, Part, Quote, Section } from './document.ts';
import { answerText, articlesText, policyText, questionName, type Words } from './words.ts';

/** The verdict, in a sentence, with the date from which a claim that is too early may be made. */
export function verdictSection({ assessment }: DocumentSource, words: Words): Section {
  const { t, format, policy } = words;
  const { verdict, earliest } = assessment;
  const waiting = earliest
    ? t('verdict.earliest', { instant: format.instant(earliest) })
    : policyText(policy.notices.waiting, words);
  const lines = [
    t(`verdict.lead.${verdict}`),
    ...(verdict === 'not-yet' ? [waiting] : []),
    policyText(policy.notices.decision, words),
  ];
  return {
    id: 'verdict',
    title: t(`verdict.${verdict}`),
    blocks: lines.map((text) => ({ kind: 'paragraph', text })),
  };
}

/** An article in the policy's own words; undefined where the policy has none of that number. */
export function quoteOf(article: string, { policy, language, t }: Words): Quote | undefined {
  const found = policy.articles.find(({ number }) => number === article);
  if (!found) return undefined;
  const title = found.title.fr;
  return {
    source: t('common.quoteSource', { number: article, title }),
    title,
    french: found.text.fr,
    ...(language !== 'fr' && { rendering: found.text[language] }),
  };
}

/** The quotes of these articles, but for those in `quoted`, to which they are added: no article is quoted twice. */
function quotes(articles: readonly string[], quoted: Set<string>, words: Words): Block[] {
  return articles.flatMap((article): Block[] => {
    const quote = quoted.has(article) ? undefined : quoteOf(article, words);
    quoted.add(article);
    return quote ? [{ kind: 'quote', quote }] : [];
  });
}

function reasonPart(finding: Finding, source: DocumentSource, quoted: Set<string>, words: Words): Part {
  const { t, policy, format } = words;
  const { claim, explanation, assessment } = source;
  const { reason, requirement, hint } = ruleOf(policy, finding.rule).words;
  const fired = finding.outcome === 'true';
  const readings = finding.parameters
    .map((name) => parameterOf(policy, name))
    .filter(({ origin }) => origin === 'reading')
    .map(format.quantity);
  const given = [...new Set(finding.paths.map((path) => givenPath(path, claim)))];
  const rows = given.flatMap((path) => {
    const value = answerText(path, claim, words);
    return value === undefined ? [] : [{ term: questionName(path, words), value, path }];
  });
  // Of a single reason, what lifts it is what changes the verdict, which has a section of its own.
  const [lift] = assessment.deciding.length > 1 ? (explanation.lifts[finding.rule] ?? []) : [];
  const paragraphs = [
    ...(fired ? [] : [t('document.unverified')]),
    ...(lift ? [t('document.lift', { change: changesText(lift, words) })] : []),
    ...(fired ? [t('document.hint', { hint: policyText(hint, words) })] : []),
  ];
  const blocks: Block[] = [
    { kind: 'note', text: articlesText(finding.articles, words) },
    { kind: 'rows', rows },
    ...paragraphs.map((text): Block => ({ kind: 'paragraph', text })),
    ...quotes(finding.articles, quoted, words),
    ...(readings.length > 0
      ? [{ kind: 'note' as const, text: t('document.reading', { parameters: format.list(readings) }) }]
      : []),
  ];
  return { title: policyText(fired ? reason : requirement, words), blocks };
}

/** Every rule that applies, the gravest first, then every one that an "I don't know" leaves open; for a claim that nothing stands against, its ground. */
export function reasonsSection(source: DocumentSource, words: Words): Section {
  const { findings, because, verdict } = source.assessment;
  const applying = effects
    .toReversed()
    .flatMap((effect) => findings.filter((finding) => finding.outcome === 'true' && finding.effect === effect));
  const unverified = findings.filter(({ outcome }) => outcome === 'unverified');
  const quoted = new Set<string>();
  const parts = [...applying, ...unverified].map((finding) => reasonPart(finding, source, quoted, words));
  const ground: Part = {
    title: words.t('document.ground'),
    blocks: [{ kind: 'note', text: articlesText(because, words) }, ...quotes(because, quoted, words)],
  };
  return {
    id: 'reasons',
    title: words.t('document.reasons'),
    blocks: [],
    parts: verdict === 'eligible' ? [ground, ...parts] : parts,
  };
}
