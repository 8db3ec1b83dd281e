import { givenPath } from '../claim/relevant.ts';
import type { Claim } from '../claim/schema.ts';
import type { Finding } from '../policy/assess.ts';
import { parameterOf } from '../policy/conditions.ts';
import { effects } from '../policy/policy.ts';
import type { Block, DocumentSource, Part, Quote, Section } from './document.ts';
import { answerText, articlesText, questionName, ruleText, type Words } from './words.ts';

/** The verdict, in a sentence, with the date from which a claim that is too early may be made. */
export function verdictSection({ assessment }: DocumentSource, { t, format }: Words): Section {
  const { verdict, earliest } = assessment;
  const waiting = earliest ? t('verdict.earliest', { instant: format.instant(earliest) }) : t('verdict.notYetUndated');
  const lines = [t(`verdict.lead.${verdict}`), ...(verdict === 'not-yet' ? [waiting] : []), t('verdict.support')];
  return {
    id: 'verdict',
    title: t(`verdict.${verdict}`),
    blocks: lines.map((text) => ({ kind: 'paragraph', text })),
  };
}

function quoteOf(article: string, { policy, language, t }: Words): Quote | undefined {
  const found = policy.articles[article];
  if (!found) return undefined;
  return {
    source: t('common.quoteSource', { number: article, title: found.title.fr }),
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

function reasonPart(finding: Finding, claim: Claim, quoted: Set<string>, words: Words): Part {
  const { t, policy, format } = words;
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
  const blocks: Block[] = [
    { kind: 'note', text: articlesText(finding.articles, words) },
    ...(fired ? [] : [{ kind: 'paragraph' as const, text: t('document.unverified') }]),
    { kind: 'rows', rows },
    ...(fired
      ? [
          {
            kind: 'paragraph' as const,
            text: t('document.change', { change: ruleText(finding.rule, 'change', words) }),
          },
        ]
      : []),
    ...quotes(finding.articles, quoted, words),
    ...(readings.length > 0
      ? [{ kind: 'note' as const, text: t('document.reading', { parameters: format.list(readings) }) }]
      : []),
  ];
  return { title: ruleText(finding.rule, fired ? 'reason' : 'requirement', words), blocks };
}

/** Every rule that applies, the gravest first, then every one that an "I don't know" leaves open; for a claim that nothing stands against, its ground. */
export function reasonsSection({ claim, assessment }: DocumentSource, words: Words): Section {
  const { findings, because, verdict } = assessment;
  const applying = effects
    .toReversed()
    .flatMap((effect) => findings.filter((finding) => finding.outcome === 'true' && finding.effect === effect));
  const unverified = findings.filter(({ outcome }) => outcome === 'unverified');
  const quoted = new Set<string>();
  const parts = [...applying, ...unverified].map((finding) => reasonPart(finding, claim, quoted, words));
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
