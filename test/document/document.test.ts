import { describe, expect, test } from 'vitest';
import { relevant } from '../../src/claim/relevant.ts';
import { claimSchema, type Claim } from '../../src/claim/schema.ts';
import { remediesOf } from '../../src/document/outcome.ts';
import { claimDocument } from '../../src/document/document.ts';
import { messageText, rowsOf } from '../../src/export/letters/message.ts';
import { declared } from '../../src/export/letters/pleas.ts';
import { answerAt } from '../../src/claim/path.ts';
import { answerText, questionName } from '../../src/document/words.ts';
import { languages } from '../../src/i18n/index.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import type { VersionReason } from '../../src/policy/versions.ts';
import scenarios from '../fixtures/scenarios.json';
import {
  billing,
  dissatisfaction,
  incompatibility,
  notReceived,
  outage,
  playback,
  without,
} from '../support/claims.ts';
import { sectionsOf, textsOf } from '../support/texts.ts';
import { sourceOf } from '../support/ways.ts';
import { wordsIn } from '../support/words.ts';

describe.each(languages)('the document in %s', async (language) => {
  const words = await wordsIn(language);

  test.each(scenarios)('$sentence', ({ claim: given, now, expect: expected }) => {
    const claim = relevant(claimSchema.parse(given));
    const source = sourceOf(claim, now);
    const { way } = source;
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
    // The opening words of 4 and of 8 stand above the first of the articles that they govern.
    for (const governing of ['4', '8']) {
      const places = quoted.flatMap((each, index) => (each.includes(` ${governing}.`) ? [index] : []));
      const opening = quoted.findIndex((each) => each.includes(` ${governing},`));
      expect(opening).toBe(places[0] === undefined ? -1 : places[0] - 1);
    }
    expect(expected.because.filter((article) => !quoted.some((each) => each.includes(` ${article},`)))).toEqual([]);

    const amounts = remediesOf(source, words).flatMap(({ cents }) => cents ?? []);
    const answers = asked
      .filter(({ path }) => !declared.includes(path))
      .flatMap(({ path }) => answerText(path, claim, words) ?? []);
    const told = [
      ...amounts.map((cents) => words.format.money({ cents, currency: 'EUR' })),
      ...asked
        .filter(({ path }) => path !== 'description' && !declared.includes(path) && answerAt(claim, path) !== undefined)
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
    return textsOf(claimDocument(sourceOf(claim, now), words)).join('\n');
  };

  test('an outage that began this morning is too early until Wednesday 25 November at 08:00, in both languages', () => {
    expect(textOf(3, french)).toContain('Le délai s’achève le mercredi 25 novembre 2026 à 8 h (heure de Paris)');
    expect(textOf(3, english)).toMatch(/The delay ends on Wednesday,? 25 November 2026 at 08:00 \(Paris time\)\./);
  });

  test('an outage since 17 November: 59,99 € × 259 days ÷ 365 days = 42,57 €, and the formula is shown', () => {
    expect(textOf(0, french).replace(/\s/g, ' ')).toContain('59,99 € × 259 jours ÷ 365 jours = 42,57 €');
    expect(textOf(0, english)).toContain('€59.99 × 259 days ÷ 365 days = €42.57');
  });

  test('asked for on 18 November, the file closes by 2 December and the money shows by 22 December at the latest', () => {
    expect(textOf(0, french)).toContain('Comptés depuis votre demande du mercredi 18 novembre 2026.');
    expect(textOf(0, french)).toContain('mercredi 2 décembre 2026');
    expect(textOf(0, french)).toContain('mardi 22 décembre 2026');
  });

  test('of a claim of which nobody has asked for a refund, the days are those of a request made today', () => {
    expect(textOf(34, french)).toContain('Si vous demandez le remboursement aujourd’hui.');
    expect(textOf(34, english)).toContain('If you ask for the refund today.');
  });

  test('a reply that was due on 17 November is overdue, in both languages', () => {
    const late = outage({ support: { contactedOn: '2026-11-05', diagnosis: 'none' } });
    const texts = (words: typeof french) => textsOf(claimDocument(sourceOf(late), words)).join('\n');
    expect(texts(french)).toContain('au plus tard le mardi 17 novembre 2026, date dépassée');
    expect(texts(english)).toMatch(/by Tuesday,? 17 November 2026, now overdue/);
    expect(textOf(0, french)).not.toContain('date dépassée');
  });

  test('"several days" read as 48 h is said to be a reading, of a claim that is too early and of one that is eligible', () => {
    const reading = 'Notre lecture : « plusieurs jours consécutifs » : 48 h ou plus.';
    expect(textOf(3, french).replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(reading);
    expect(textOf(0, french).replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(reading);
    expect(textOf(15, french)).not.toContain('Notre lecture');
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
        fr: 'Version connue le jour de votre commande (depuis le 1er novembre 2026).',
        en: 'The version known on the day of your order (since 1 November 2026).',
      },
    ],
    [
      'today',
      {
        fr: 'Dernière version connue (depuis le 1er novembre 2026) : le jour de votre commande n’est pas indiqué.',
        en: 'The latest version known (since 1 November 2026): the day of your order is not given.',
      },
    ],
    [
      'oldest',
      {
        fr: 'La plus ancienne version connue (depuis le 1er novembre 2026), appliquée aussi aux commandes plus anciennes.',
        en: 'The oldest version known (since 1 November 2026), which applies to earlier orders too.',
      },
    ],
  ])('which version judges and why: %s', (versionReason, text) => {
    const source = { ...sourceOf(outage()), versionReason };
    const document = claimDocument(source, words);
    const record = document.record.replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(record).toContain(text[language]);
    expect(record).toContain(refundPolicy.id);
    expect(record).toContain(source.policyHash.slice(0, 12));
    expect(record).toContain(`version ${refundPolicy.version},`);
    expect(record).not.toMatch(/en vigueur|in force/i);
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
    const excluded = without(
      outage({ 'outage.cause': 'force-majeure' }),
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
    const source = sourceOf(excluded);
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

describe.each(languages)('what the law may give beyond the policy, in %s,', async (language) => {
  const words = await wordsIn(language);
  const partsOf = (claim: Claim) => {
    const section = claimDocument(sourceOf(claim), words).sections.find(({ id }) => id === 'rights');
    return section && { ...section, parts: section.parts ?? [] };
  };

  test.each<[string, Claim, string]>([
    ['an outage', outage(), 'conformity-outage'],
    ['playback', playback(), 'conformity-equipment'],
    ['incompatibility', incompatibility(), 'conformity-equipment'],
    ['a double charge', billing(), 'money-not-owed'],
    ['a code that has not come', notReceived(), 'supply'],
    ['a change of mind', dissatisfaction(), 'withdrawal'],
    [
      'what is not as described',
      dissatisfaction({ 'satisfaction.reason': 'not-as-described' }),
      'conformity-description',
    ],
  ])('is told of %s with its title, text, sources and the day somebody looked', (_, claim, id) => {
    const right = refundPolicy.rights.find((each) => each.id === id);
    const [part, ...others] = partsOf(claim)?.parts ?? [];
    expect(others).toStrictEqual([]);
    expect(part?.title).toBe(right?.title[language]);
    const texts = part?.blocks.flatMap((block) => ('text' in block ? [block.text] : [])) ?? [];
    expect(texts[0]).toBe(right?.text[language]);
    for (const { label } of right?.sources ?? []) expect(texts[1]).toContain(label[language]);
    expect(texts[1]).toContain(words.format.plainDate(right?.checkedOn ?? ''));
    expect(right?.sources.length).toBeGreaterThan(0);
  });

  test('says first that it is no part of the verdict, and after a refusal names the mediator too: 2 rights', () => {
    const section = partsOf(outage({ 'support.outcome': 'refused' }));
    expect(section?.blocks).toStrictEqual([{ kind: 'paragraph', text: refundPolicy.notices.beyondPolicy[language] }]);
    expect(section?.parts.map(({ title }) => title)).toStrictEqual(
      ['conformity-outage', 'mediation'].map(
        (id) => refundPolicy.rights.find((right) => right.id === id)?.title[language],
      ),
    );
  });

  test('gives the last day to withdraw, 14 days after the purchase of 16 November: Monday 30 November 2026', () => {
    const [part] = partsOf(dissatisfaction({ 'order.purchasedOn': '2026-11-16' }))?.parts ?? [];
    const rows = part?.blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : []));
    expect(rows).toStrictEqual([
      {
        term: { fr: 'Dernier jour pour se rétracter, selon la loi', en: 'Last day to withdraw, under the law' }[
          language
        ],
        value: words.format.date('2026-11-30'),
      },
    ]);
  });

  test('is no section of what was bought elsewhere, or of a bill that is right: 0 rights', () => {
    expect(partsOf(playback({ order: { referenceKind: 'elsewhere', reference: undefined } }))).toBeUndefined();
    expect(partsOf(billing({ 'billing.chargeCount': 1 }))).toBeUndefined();
  });
});

test('4K at 18 Mb/s is told the same reasons and the same articles whether or not its terms were asked: 8.2 and 9.1', async () => {
  const words = await wordsIn('fr');
  const slow = playback({ 'connection.mbps': 18, 'support.diagnosis': 'none' });
  const reasons = (claim: typeof slow) =>
    claimDocument(sourceOf(claim), words).sections.filter(({ id }) => id === 'reasons' || id === 'verdict');
  expect(reasons(without(slow, 'terms.respected'))).toStrictEqual(reasons(slow));
});

describe.each(languages)('pictures that are named and not here, in %s', async (language) => {
  const words = await wordsIn(language);
  const shot = (name: string, digit: string) =>
    ({ name, mediaType: 'image/png', bytes: 9, sha256: digit.repeat(64) }) as const;
  const attachments = [shot('noir.png', '0'), shot('figé.png', '1'), shot('code.png', '2')];
  const source = sourceOf(playback({ attachments }));
  const named = { fr: 'figé.png et code.png', en: 'figé.png and code.png' }[language];
  const said = words.t('document.missingPictures', { count: 2, listed: 3, names: named });
  const given = words.t('document.evidenceGiven');
  const screenshots = (missing: readonly string[]) => {
    const document = claimDocument({ ...source, missing }, words);
    const rows = (id: 'evidence' | 'answers') =>
      rowsOf(document, id).filter(({ term }) => term === questionName('attachments', words));
    return { document, evidence: rows('evidence'), answers: rows('answers') };
  };

  test('the evidence and the answers say which 2 of 3 are missing, and so does the message', () => {
    const missing = ['figé.png', 'code.png'];
    const { document, evidence, answers } = screenshots(missing);
    expect(said).toContain(named);
    expect(evidence).toMatchObject([{ value: said, path: 'attachments', sign: '–' }]);
    expect(answers).toMatchObject([{ notes: [said] }]);
    expect(messageText(document, { ...source, missing }, words)).toContain(said);
  });

  test('where all are here, nothing is said', () => {
    const { document, evidence, answers } = screenshots([]);
    expect(evidence).toMatchObject([{ value: given, sign: '✓' }]);
    expect(answers[0]).not.toHaveProperty('notes');
    expect(JSON.stringify(document)).not.toContain(named);
  });
});
