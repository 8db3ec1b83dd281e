import { describe, expect, test } from 'vitest';
import type { ClaimPath } from '../../src/claim/path.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { changesSection } from '../../src/export/changes.ts';
import type { Block } from '../../src/export/document.ts';
import { reasonsSection } from '../../src/export/verdict.ts';
import { languages, type Language } from '../../src/i18n/index.ts';
import type { Verdict } from '../../src/policy/codes.ts';
import { billing, dissatisfaction, notReceived, outage, playback, without, wrongAmount } from '../support/claims.ts';
import { titled } from '../support/titled.ts';
import { sourceOf } from '../support/ways.ts';
import { wordsIn } from '../support/words.ts';

type Words = Awaited<ReturnType<typeof wordsIn>>;
/** Narrow spaces, and the comma that some ICU put after an English weekday, are no concern of these tests. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/(day), (\d)/g, '$1 $2');

type Told = { [title: string]: readonly string[] };
/** The section as somebody reads it: the sentences at its head under '', then part for part "term → value (the answer that it links to)". */
function told(claim: Claim, words: Words): Told {
  const read = (blocks: readonly Block[]) =>
    blocks.flatMap((block) => {
      if (block.kind === 'rows') {
        return block.rows.map(({ term, value, path }) => plain(`${term} → ${value}${path ? ` (${path})` : ''}`));
      }
      return block.kind === 'paragraph' ? [plain(block.text)] : [];
    });
  const { title, blocks, parts = [] } = changesSection(sourceOf(claim), words);
  expect(title).toBe(words.t('change.title'));
  return Object.fromEntries([['', read(blocks)], ...parts.map((part) => [part.title, read(part.blocks)])]);
}

type Row = { fr: string; en: string; leads: Verdict; link?: ClaimPath };
type Case = { title: string; claim: Claim; is: Verdict; open?: readonly Row[]; past?: readonly Row[] };

const slow = playback({ 'connection.mbps': 18 });
const fast: Row = {
  fr: 'Débit : 25 Mb/s ou plus',
  en: 'Connection speed: 25 Mb/s or more',
  leads: 'eligible',
  link: 'connection.mbps',
};
const cases: readonly Case[] = [
  { title: '4K at 18 Mb/s wants 25 Mb/s or more', claim: slow, is: 'unlikely', open: [fast] },
  {
    title: 'the same wants 25 Mb/s or more where the terms were not asked, and then they are',
    claim: without(slow, 'terms.respected'),
    is: 'unlikely',
    open: [{ ...fast, leads: 'incomplete' }],
  },
  {
    title: 'an outage since 8:00 this morning wants 48 hours, until Wednesday 25 November at 8:00',
    claim: outage({ 'outage.startedAt': '2026-11-23T08:00:00+01:00' }),
    is: 'not-yet',
    open: [
      {
        fr: 'À partir du mercredi 25 novembre 2026 à 08:00 (heure de Paris)',
        en: 'From Wednesday 25 November 2026 at 08:00 (Paris time)',
        leads: 'eligible',
      },
    ],
  },
  {
    title: 'a payment of Friday 20 at 18:00 wants 48 business hours, until Tuesday 24 at 18:00',
    claim: notReceived({ 'delivery.paymentValidatedAt': '2026-11-20T18:00:00+01:00' }),
    is: 'not-yet',
    open: [
      {
        fr: 'À partir du mardi 24 novembre 2026 à 18:00 (heure de Paris)',
        en: 'From Tuesday 24 November 2026 at 18:00 (Paris time)',
        leads: 'eligible',
      },
    ],
  },
  {
    title: 'a payment that has not gone through has to, which nothing says when',
    claim: without(notReceived({ 'delivery.paymentValidated': 'no' }), 'delivery.paymentValidatedAt'),
    is: 'not-yet',
    open: [
      {
        fr: 'Paiement validé : Oui',
        en: 'Payment confirmed: Yes',
        leads: 'incomplete',
        link: 'delivery.paymentValidated',
      },
    ],
  },
  {
    title: '2 reasons at once want both changes, and neither answer is linked for the two',
    claim: playback({ 'connection.mbps': 18, 'connection.stable': 'no' }),
    is: 'unlikely',
    open: [
      {
        fr: 'Débit : 25 Mb/s ou plus et Connexion stable : Oui',
        en: 'Connection speed: 25 Mb/s or more and Connection stable: Yes',
        leads: 'eligible',
      },
    ],
  },
  {
    title: '2 reasons and a diagnosis that is pending: without the reasons, the diagnosis is still to come',
    claim: playback({ 'connection.mbps': 18, 'device.upToDate': 'no', 'support.diagnosis': 'pending' }),
    is: 'unlikely',
    open: [
      {
        fr: 'Débit : 25 Mb/s ou plus et À jour : Oui',
        en: 'Connection speed: 25 Mb/s or more and Up to date: Yes',
        leads: 'conditional',
      },
    ],
  },
  {
    title: 'planned maintenance lies in the past: 2 other causes would be admissible',
    claim: outage({ 'outage.cause': 'planned-maintenance' }),
    is: 'unlikely',
    past: [
      {
        fr: 'Cause annoncée : Aucune ou Un incident chez un fournisseur de la boutique',
        en: 'Announced cause: None or An incident at one of the shop’s providers',
        leads: 'eligible',
        link: 'outage.cause',
      },
    ],
  },
  {
    title: 'an outage of 14 hours lies in the past: 48 hours would be admissible, 24 subject to verification',
    claim: outage({ outage: { ongoing: 'no', endedAt: '2026-11-18T10:00:00+01:00' } }),
    is: 'unlikely',
    past: [
      { fr: 'Panne en cours : Oui', en: 'Outage ongoing: Yes', leads: 'eligible', link: 'outage.ongoing' },
      {
        fr: 'Fin de la panne : 48 h ou plus après « Début de la panne »',
        en: 'End of the outage: 48 h or more after “Start of the outage”',
        leads: 'eligible',
        link: 'outage.endedAt',
      },
      {
        fr: 'Fin de la panne : 24 h ou plus après « Début de la panne »',
        en: 'End of the outage: 24 h or more after “Start of the outage”',
        leads: 'conditional',
        link: 'outage.endedAt',
      },
    ],
  },
  {
    title: '1 charge lies in the past: 2 would be admissible, and a wrong amount would be asked about',
    claim: billing({ 'billing.chargeCount': 1 }),
    is: 'unlikely',
    past: [
      {
        fr: 'Nombre de prélèvements : 2 prélèvements ou plus',
        en: 'Number of charges: 2 charges or more',
        leads: 'eligible',
        link: 'billing.chargeCount',
      },
      {
        fr: 'Erreur de facturation : Le montant prélevé n’est pas le bon',
        en: 'Billing error: The amount charged is not the right one',
        leads: 'incomplete',
        link: 'billing.error',
      },
    ],
  },
  {
    title: 'the amount agreed, charged once, lies in the past: less or more would be admissible',
    claim: wrongAmount({ 'billing.charged': { cents: 5999, currency: 'EUR' } }),
    is: 'unlikely',
    past: [
      {
        fr: 'Montant prélevé : inférieur à « Montant convenu »',
        en: 'Amount charged: less than “Amount agreed”',
        leads: 'eligible',
        link: 'billing.charged',
      },
      {
        fr: 'Montant prélevé : supérieur à « Montant convenu »',
        en: 'Amount charged: more than “Amount agreed”',
        leads: 'eligible',
        link: 'billing.charged',
      },
      {
        fr: 'Erreur de facturation : La même commande a été prélevée plusieurs fois',
        en: 'Billing error: The same order was charged more than once',
        leads: 'incomplete',
        link: 'billing.error',
      },
    ],
  },
  {
    title:
      'a subscription that has ended lies in the past: more than 10% left would be admissible, 3 days to be verified',
    claim: playback({ order: { purchasedOn: '2025-11-23' }, access: { activatedOn: '2025-11-23' } }),
    is: 'unlikely',
    past: [
      {
        fr: 'Abonnement : encore plus de 10 %',
        en: 'Subscription: more than 10% left',
        leads: 'eligible',
      },
      {
        fr: 'Abonnement : encore plus de 3 jours',
        en: 'Subscription: more than 3 days left',
        leads: 'conditional',
      },
    ],
  },
  {
    title: 'a change of mind after activation: without activation, support would have to verify',
    claim: dissatisfaction({ 'access.activated': 'yes' }),
    is: 'unlikely',
    past: [
      {
        fr: 'Abonnement activé : Non',
        en: 'Subscription activated: No',
        leads: 'conditional',
        link: 'access.activated',
      },
    ],
  },
];

const verdictText = (verdict: Verdict, { t }: Words) =>
  plain(verdict === 'incomplete' ? t('change.incomplete') : t(`verdict.${verdict}`));

describe.each(languages)('what would change the result, in %s:', async (language: Language) => {
  const words = await wordsIn(language);
  const { t } = words;

  test.each(titled(cases, ({ title }) => title))('%s', (_, { claim, is, open = [], past = [] }) => {
    const rows = (each: readonly Row[]) =>
      each.map(
        ({ leads, link, ...text }) => `${text[language]} → ${verdictText(leads, words)}${link ? ` (${link})` : ''}`,
      );
    expect(sourceOf(claim).assessment.verdict).toBe(is);
    expect(told(claim, words)).toStrictEqual({
      '': [],
      ...(open.length > 0 && { [t('change.open')]: rows(open) }),
      ...(past.length > 0 && { [t('change.past')]: rows(past) }),
    });
  });

  test('1 diagnosis that is pending has to be confirmed, and until 30 July 2027 it is worth having', () => {
    const claim = playback({ 'support.diagnosis': 'pending' });
    const { '': head, ...parts } = told(claim, words);
    expect(head).toStrictEqual([
      plain(
        t('change.holdsThrough', {
          end: language === 'fr' ? 'vendredi 30 juillet 2027' : 'Friday 30 July 2027',
          verdict: t('verdict.unlikely'),
        }),
      ),
    ]);
    const diagnosis = {
      fr: 'Diagnostic : Le problème vient du service, le support l’a confirmé',
      en: 'Diagnosis: The problem comes from the service, support has confirmed it',
    }[language];
    expect(parts).toStrictEqual({
      [t('change.open')]: [`${diagnosis} → ${verdictText('eligible', words)} (support.diagnosis)`],
    });
  });

  test('a bandwidth that nobody knows may be worth an admissible claim from 25 Mb/s on, and an excluded one below', () => {
    const parts = told(playback({ 'connection.mbps': 'unknown' }), words);
    const texts = {
      fr: ['Débit', '25 Mb/s ou plus : ', 'moins de 25 Mb/s : '],
      en: ['Connection speed', '25 Mb/s or more: ', 'less than 25 Mb/s: '],
    }[language];
    const best = `${texts[1]}${verdictText('eligible', words)}`;
    const worst = `${texts[2]}${verdictText('unlikely', words)}`;
    expect(parts[t('change.unknown')]).toStrictEqual([`${texts[0]} → ${best}\n${worst} (connection.mbps)`]);
    // It is told once.
    expect(parts[t('change.open')]).toBeUndefined();
  });

  test.each([
    ['an outage', outage()],
    ['a good picture’s worth of speed', playback()],
    ['a double charge', billing()],
  ])('%s that is admissible holds through Sunday 27 June 2027, 36 days before its end', (_, claim) => {
    expect(told(claim, words)).toStrictEqual({
      '': [
        plain(
          t('change.holdsThrough', {
            end: language === 'fr' ? 'dimanche 27 juin 2027' : 'Sunday 27 June 2027',
            verdict: t('verdict.conditional'),
          }),
        ),
      ],
    });
  });

  test('a code that never came is admissible for good: 0 changes, and that is said', () => {
    expect(told(notReceived(), words)).toStrictEqual({ '': [plain(t('change.none'))] });
  });

  test('of a claim that lacks an answer, nothing is said: 0 changes', () => {
    expect(told(without(playback(), 'connection.stable'), words)).toStrictEqual({ '': [] });
  });

  test('each of 2 reasons says what would lift it, and a single one leaves that to the section', () => {
    const lifts = (claim: Claim) =>
      (reasonsSection(sourceOf(claim), words).parts ?? []).map(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'paragraph' ? [plain(block.text)] : [])),
      );
    const speed = plain(t('document.lift', { change: fast[language] }));
    const stable = { fr: 'Connexion stable : Oui', en: 'Connection stable: Yes' }[language];
    const [first, second, ...others] = lifts(playback({ 'connection.mbps': 18, 'connection.stable': 'no' }));
    expect(others).toStrictEqual([]);
    expect(first).toContain(speed);
    expect(second).toContain(plain(t('document.lift', { change: stable })));
    expect(lifts(slow).flat()).not.toContain(speed);
    expect(lifts(slow)).toHaveLength(1);
  });
});
