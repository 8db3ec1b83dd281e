import { givenPath } from '../claim/relevant.ts';
import type { Finding } from '../policy/assess.ts';
import { parameterOf, ruleOf } from '../policy/parameters.ts';
import { effects } from '../policy/codes.ts';
import type { Block, DocumentSource, Part, Quote, Section } from './model.ts';
import { answerText, articlesText, policyText, questionName, type Words } from './words.ts';

/** The verdict, in a sentence, with the date from which a claim that is too early may be made. */
export function verdictSection({ assessment }: DocumentSource, words: Words): Section {
  const { t, format, policy } = words;
  const { verdict, earliest, endsFirst } = assessment;
  const waiting = earliest
    ? t('verdict.earliest', { instant: format.instant(earliest) })
    : policyText(policy.notices.waiting, words);
  const lines = [
    t(`verdict.lead.${verdict}`),
    ...(verdict === 'not-yet' ? [waiting] : []),
    ...(endsFirst === undefined ? [] : [policyText(policy.notices.askNow, words)]),
    policyText(policy.notices.decision, words),
  ];
  return {
    id: 'verdict',
    title: t(`document.stand.${verdict}`),
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

/** These articles, each after the one whose opening words govern it. */
function withGoverning(articles: readonly string[], { policy }: Words): string[] {
  return articles.flatMap((article) => {
    const governing = policy.articles.find(({ number }) => number === article)?.governedBy;
    return governing === undefined ? [article] : [governing, article];
  });
}

/** What is read in which words, for the parameters that are readings; each reading once. */
function readingBlocks(parameters: readonly string[], words: Words): Block[] {
  const { t, policy } = words;
  const readings = parameters
    .map((name) => parameterOf(policy, name))
    .filter(({ origin }) => origin === 'reading')
    .flatMap(({ reading }) => (reading ? [policyText(reading, words)] : []));
  return [...new Set(readings)].map((reading) => ({ kind: 'note', text: t('document.reading', { reading }) }));
}

/** The quotes of these articles, but for those in `quoted`, to which they are added: no article is quoted twice. */
function quotes(articles: readonly string[], quoted: Set<string>, words: Words): Block[] {
  return withGoverning(articles, words).flatMap((article): Block[] => {
    const quote = quoted.has(article) ? undefined : quoteOf(article, words);
    quoted.add(article);
    return quote ? [{ kind: 'quote', quote }] : [];
  });
}

function reasonPart(finding: Finding, source: DocumentSource, quoted: Set<string>, words: Words): Part {
  const { t, policy } = words;
  const { claim } = source;
  const { reason, requirement, hint } = ruleOf(policy, finding.rule).words;
  const fired = finding.outcome === 'true';
  const given = [...new Set(finding.paths.map((path) => givenPath(path, claim)))];
  const rows = given.flatMap((path) => {
    const value = answerText(path, claim, words);
    return value === undefined ? [] : [{ term: questionName(path, words), value, path }];
  });
  const paragraphs = [
    ...(fired ? [] : [t('document.unverified')]),
    ...(fired ? [t('document.hint', { hint: policyText(hint, words) })] : []),
  ];
  const blocks: Block[] = [
    { kind: 'note', text: articlesText(finding.articles, words) },
    { kind: 'rows', rows },
    ...paragraphs.map((text): Block => ({ kind: 'paragraph', text })),
    ...quotes(finding.articles, quoted, words),
    ...readingBlocks(finding.parameters, words),
  ];
  return { title: policyText(fired ? reason : requirement, words), blocks };
}

/** The parameters of these articles with which the claim was compared. */
function parametersOf(articles: readonly string[], findings: readonly Finding[], { policy }: Words): string[] {
  const compared = new Set(findings.flatMap(({ parameters }) => parameters));
  return [...compared].filter((name) => articles.includes(parameterOf(policy, name).article));
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
    blocks: [
      { kind: 'note', text: articlesText(because, words) },
      ...quotes(because, quoted, words),
      // That nothing stands against the claim may be so by a reading alone.
      ...readingBlocks(parametersOf(because, findings, words), words),
    ],
  };
  return {
    id: 'reasons',
    title: words.t('document.reasons'),
    blocks: [],
    parts: verdict === 'eligible' ? [ground, ...parts] : parts,
  };
}
