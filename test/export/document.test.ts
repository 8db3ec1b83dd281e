import { describe, expect, test } from 'vitest';
import { relevant } from '../../src/claim/relevant.ts';
import { claimSchema } from '../../src/claim/schema.ts';
import { claimDocument } from '../../src/export/document.ts';
import { messageText } from '../../src/export/message.ts';
import { answerText, questionName } from '../../src/export/words.ts';
import { languages } from '../../src/i18n/index.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import type { VersionReason } from '../../src/policy/versions.ts';
import scenarios from '../fixtures/scenarios.json';
import { outage, playback, without } from '../support/claims.ts';
import { sectionsOf, textsOf } from '../support/texts.ts';
import { sourceOf } from '../support/ways.ts';
import { wordsIn } from '../support/words.ts';

describe.each(languages)('the document in %s', async (language) => {
  const words = await wordsIn(language);

  test.each(scenarios)('$sentence', ({ claim: given, now, expect: expected }) => {
    const claim = relevant(claimSchema.parse(given));
    const source = sourceOf(claim, now);
    const { assessment, way } = source;
    const document = claimDocument(source, words);
    const all = textsOf(document);
    const message = messageText(document, source, words);
    const asked = way.flatMap(({ questions }) => questions);

    expect(all.filter((text) => text.trim() === '' || /\{|undefined|NaN|\bnull\b/.test(text))).toEqual([]);
    expect(all.filter((text) => /^(?:[a-z]+[A-Za-z-]*\.)+[a-zA-Z-]+$/.test(text))).toEqual([]);

    const quoted = sectionsOf(document).flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'quote' ? [block.quote.source] : [])),
    );
    expect(new Set(quoted).size).toBe(quoted.length);
    expect(expected.because.filter((article) => !quoted.some((each) => each.includes(` ${article},`)))).toEqual([]);

    expect(message).toContain(words.t(`message.stand.${assessment.verdict}`));
    const amounts = assessment.remedies.flatMap(({ cents }) => cents ?? []);
    const answers = asked.flatMap(({ path }) => answerText(path, claim, words) ?? []);
    const told = [
      ...amounts.map((cents) => words.format.money({ cents, currency: 'EUR' })),
      ...asked.filter(({ path }) => path !== 'description').map(({ path }) => questionName(path, words)),
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
    return textsOf(claimDocument(sourceOf(claim, now), words)).join('\n');
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

describe.each(languages)('the document in %s says of the policy', async (language) => {
  const words = await wordsIn(language);

  test.each<[VersionReason, Record<typeof language, string>]>([
    [
      'order',
      {
        fr: 'Version en vigueur le jour de votre commande, depuis le 1er novembre 2026.',
        en: 'The version in force on the day of your order, since 1 November 2026.',
      },
    ],
    [
      'today',
      {
        fr: 'Version en vigueur aujourd’hui, depuis le 1er novembre 2026 : le jour de votre commande n’est pas indiqué.',
        en: 'The version in force today, since 1 November 2026: the day of your order is not given.',
      },
    ],
    [
      'oldest',
      {
        fr: 'La plus ancienne version connue, du 1er novembre 2026 : elle juge aussi ce qui la précède.',
        en: 'The oldest version known, of 1 November 2026: it also judges what came before it.',
      },
    ],
  ])('which version judges and why: %s', (versionReason, text) => {
    const source = { ...sourceOf(outage()), versionReason };
    const document = claimDocument(source, words);
    const record = document.record.replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(record).toContain(text[language]);
    expect(record).toContain(refundPolicy.id);
    expect(record).toContain(source.policyHash.slice(0, 12));
    expect(record.match(/version 1\b/i)).not.toBeNull();
    expect(messageText(document, source, words)).toContain(document.record);
  });

  test('that it stands in for the shop’s own, in 1 sentence, and says nothing of it where it does not', () => {
    const said = words.t('document.standsIn');
    expect(claimDocument({ ...sourceOf(outage()), standsIn: true }, words).record).toContain(said);
    expect(claimDocument(sourceOf(outage()), words).record).not.toContain(said);
  });

  test('for each of the 8 items of evidence, the articles that ask for it', () => {
    const document = claimDocument(sourceOf(outage()), words);
    const rows = document.sections
      .filter(({ id }) => id === 'evidence')
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : [])));
    const articles = {
      fr: ['Articles 5.1 et 6', 'Articles 5.3 et 6'],
      en: ['Articles 5.1 and 6', 'Articles 5.3 and 6'],
    };
    const [first, last] = articles[language];
    expect(rows.map(({ notes = [] }) => notes.join())).toStrictEqual([first, ...Array(6).fill('Article 6'), last]);
  });

  test('of 10 questions that no longer mattered nothing, not even that they are not answered', () => {
    const planned = without(
      outage({ 'outage.cause': 'planned-maintenance' }),
      'order.months',
      'order.price',
      'access',
      'outage.startedAt',
      'outage.ongoing',
      'outage.extent',
      'outage.ownInternetWorked',
      'outage.offer',
      'terms',
    );
    const source = sourceOf(planned);
    expect(source.assessment.verdict).toBe('unlikely');
    const document = claimDocument(source, words);
    const answers = document.sections
      .flatMap(({ id, parts = [] }) => (id === 'answers' ? parts : []))
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : [])));
    const shown = answers.map(({ path }) => path);
    for (const path of ['outage.extent', 'order.price', 'terms.respected'] as const) {
      expect(shown).not.toContain(path);
      expect(messageText(document, source, words)).not.toContain(questionName(path, words));
    }
    expect(shown).toContain('outage.cause');
    // Screenshots may be added, so that they have none is said.
    expect(answers.filter(({ value }) => value === words.t('common.notGiven')).map(({ path }) => path)).toStrictEqual([
      'attachments',
    ]);
  });
});

test('4K at 18 Mb/s is told the same reasons and the same articles whether or not its terms were asked: 8.2 and 9.1', async () => {
  const words = await wordsIn('fr');
  const slow = playback({ 'connection.mbps': 18 });
  const reasons = (claim: typeof slow) =>
    claimDocument(sourceOf(claim), words).sections.filter(({ id }) => id === 'reasons' || id === 'verdict');
  expect(reasons(without(slow, 'terms.respected'))).toStrictEqual(reasons(slow));
});
