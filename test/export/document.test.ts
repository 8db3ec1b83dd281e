import { describe, expect, test } from 'vitest';
import { askedQuestions, relevant } from '../../src/claim/relevant.ts';
import { claimSchema } from '../../src/claim/schema.ts';
import { claimDocument, type ClaimDocument } from '../../src/export/document.ts';
import { policyHash } from '../../src/export/json.ts';
import { messageText } from '../../src/export/message.ts';
import { answerText, questionName } from '../../src/export/words.ts';
import { languages } from '../../src/i18n/index.ts';
import { assess, refundPolicy } from '../../src/policy/index.ts';
import scenarios from '../fixtures/scenarios.json';
import { wordsIn } from '../support/words.ts';

const hash = policyHash(refundPolicy);
const sections = ({ sections: all }: ClaimDocument) => all.flatMap((section) => [section, ...(section.parts ?? [])]);
const texts = (document: ClaimDocument) =>
  sections(document).flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) => {
      switch (block.kind) {
        case 'rows':
          return block.rows.flatMap(({ term, value, notes = [] }) => [term, value, ...notes]);
        case 'list':
          return [...block.items];
        case 'quote':
          return [block.quote.source, ...block.quote.french, ...(block.quote.rendering ?? [])];
        default:
          return [block.text];
      }
    }),
  ]);

describe.each(languages)('the document in %s', async (language) => {
  const words = await wordsIn(language);

  test.each(scenarios)('$sentence', ({ claim: given, now, expect: expected }) => {
    const claim = relevant(claimSchema.parse(given));
    const assessment = assess(claim, refundPolicy, now);
    const document = claimDocument({ claim, assessment, now, policyHash: hash }, words);
    const all = texts(document);
    const message = messageText(document, { claim, assessment, now, policyHash: hash }, words);

    expect(all.filter((text) => text.trim() === '' || /\{|undefined|NaN|\bnull\b/.test(text))).toEqual([]);
    expect(all.filter((text) => /^(?:[a-z]+[A-Za-z-]*\.)+[a-zA-Z-]+$/.test(text))).toEqual([]);

    const quoted = sections(document).flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'quote' ? [block.quote.source] : [])),
    );
    expect(new Set(quoted).size).toBe(quoted.length);
    expect(expected.because.filter((article) => !quoted.some((source) => source.includes(` ${article},`)))).toEqual([]);

    expect(message).toContain(words.t(`message.stand.${assessment.verdict}`));
    const amounts = assessment.remedies.flatMap(({ cents }) => cents ?? []);
    const answers = askedQuestions(claim).flatMap(({ path }) => answerText(path, claim, words) ?? []);
    const told = [
      ...amounts.map((cents) => words.format.money({ cents, currency: 'EUR' })),
      ...askedQuestions(claim)
        .filter(({ path }) => path !== 'description')
        .map(({ path }) => questionName(path, words)),
      ...answers,
    ];
    expect(told.filter((text) => !message.includes(text))).toEqual([]);
  });
});

describe('what the document says of time and money', async () => {
  const french = await wordsIn('fr');
  const english = await wordsIn('en');
  const textOf = (index: number, words: typeof french) => {
    const { claim: given, now } = scenarios[index] ?? { claim: {}, now: '' };
    const claim = relevant(claimSchema.parse(given));
    const assessment = assess(claim, refundPolicy, now);
    return texts(claimDocument({ claim, assessment, now, policyHash: hash }, words)).join('\n');
  };

  test('an outage that began this morning may be claimed from Wednesday 25 November at 08:00, in both languages', () => {
    expect(textOf(3, french)).toContain(
      'Vous pourrez demander à partir du mercredi 25 novembre 2026 à 08:00 (heure de Paris)',
    );
    expect(textOf(3, english)).toMatch(/You can claim from Wednesday,? 25 November 2026 at 08:00 \(Paris time\)\./);
  });

  test('six days of outage: 59,99 € × 259 days ÷ 365 days = 42,57 €, and the formula is shown', () => {
    expect(textOf(0, french).replace(/\s/g, ' ')).toContain('59,99 € × 259 jours ÷ 365 jours = 42,57 €');
    expect(textOf(0, english)).toContain('€59.99 × 259 days ÷ 365 days = €42.57');
  });

  test('by card, with the file closed on 7 December, the money shows by 28 December at the latest: Christmas does not count', () => {
    expect(textOf(0, french)).toContain('lundi 28 décembre 2026');
  });

  test('a reading of "several days" as 48 h is said to be a reading', () => {
    expect(textOf(3, french).replace(/\s/g, ' ')).toContain(
      'Notre lecture : 48 h. La politique ne donne pas de chiffre exact.',
    );
  });

  test('in English, the policy is quoted in French and rendered in English', () => {
    const text = textOf(0, english);
    expect(text).toContain('Si les serveurs sont complètement hors service');
    expect(text).toContain('If the servers are completely');
  });
});
