import { describe, expect, test } from 'vitest';
import type { ClaimPath } from '../../src/claim/path.ts';
import { relevant } from '../../src/claim/relevant.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { changesSection } from '../../src/document/changes.ts';
import type { Block } from '../../src/document/model.ts';
import { languages, type Language } from '../../src/i18n/index.ts';
import type { Verdict } from '../../src/policy/codes.ts';
import {
  billing,
  dissatisfaction,
  incompatibility,
  notReceived,
  outage,
  playback,
  without,
  wrongAmount,
} from '../support/claims.ts';
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

const undiagnosed = { 'support.diagnosis': 'none' } as const;
const slow = playback({ 'connection.mbps': 18, ...undiagnosed });
const fast: Row = {
  fr: 'Si « Débit » devient « 25 Mb/s ou plus »',
  en: 'If “Connection speed” becomes “25 Mb/s or more”',
  leads: 'conditional',
  link: 'connection.mbps',
};
const confirmed: Row = {
  fr: 'Si « Diagnostic » devient « Le service est en cause »',
  en: 'If “Diagnosis” becomes “The service is at fault”',
  leads: 'eligible',
  link: 'support.diagnosis',
};
const cases: readonly Case[] = [
  {
    title: '4K at 18 Mb/s wants a diagnosis that confirms the fault, or 25 Mb/s and still a diagnosis',
    claim: slow,
    is: 'unlikely',
    open: [confirmed, fast],
  },
  {
    title: 'the same where the terms were not asked, and then they are: 25 Mb/s, or a diagnosis',
    claim: without(slow, 'terms.respected'),
    is: 'unlikely',
    open: [
      { ...fast, leads: 'incomplete' },
      { ...confirmed, leads: 'incomplete' },
    ],
  },
  {
    title: 'what works on 1 other device wants a diagnosis',
    claim: incompatibility({ 'device.worksOnAnother': 'yes', ...undiagnosed }),
    is: 'unlikely',
    open: [confirmed],
  },
  {
    title: 'an outage since 8:00 this morning wants 48 hours, until Wednesday 25 November at 8:00',
    claim: outage({ 'outage.startedAt': '2026-11-23T08:00:00+01:00' }),
    is: 'not-yet',
    open: [
      {
        fr: 'À partir du mercredi 25 novembre 2026 à 8 h (heure de Paris)',
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
        fr: 'À partir du mardi 24 novembre 2026 à 18 h (heure de Paris)',
        en: 'From Tuesday 24 November 2026 at 18:00 (Paris time)',
        leads: 'eligible',
      },
      {
        fr: 'Si « Accès reçu » devient « Oui, mais le code est refusé »',
        en: 'If “Access received” becomes “Yes, but the code is refused”',
        leads: 'conditional',
        link: 'access.received',
      },
    ],
  },
  {
    title: 'a payment that has not gone through has to, which nothing says when',
    claim: without(notReceived({ 'delivery.paymentValidated': 'no' }), 'delivery.paymentValidatedAt'),
    is: 'not-yet',
    open: [
      {
        fr: 'Si « Accès reçu » devient « Oui, mais le code est refusé »',
        en: 'If “Access received” becomes “Yes, but the code is refused”',
        leads: 'conditional',
        link: 'access.received',
      },
      {
        fr: 'Si « Paiement validé » devient « Oui »',
        en: 'If “Payment confirmed” becomes “Yes”',
        leads: 'incomplete',
        link: 'delivery.paymentValidated',
      },
    ],
  },
  {
    title: '2 reasons at once want a diagnosis or both changes, and neither answer is linked for the two',
    claim: playback({ 'connection.mbps': 18, 'connection.stable': 'no', ...undiagnosed }),
    is: 'unlikely',
    open: [
      confirmed,
      {
        fr: 'Si « Débit » devient « 25 Mb/s ou plus » et « Connexion stable » devient « Oui »',
        en: 'If “Connection speed” becomes “25 Mb/s or more” and “Connection stable” becomes “Yes”',
        leads: 'conditional',
      },
    ],
  },
  {
    title: 'a reason and 2 doubts, an update and a diagnosis: without the reason, the doubts are still there',
    claim: playback({ 'connection.mbps': 18, 'device.upToDate': 'no', 'support.diagnosis': 'pending' }),
    is: 'unlikely',
    open: [confirmed, fast],
  },
  {
    title: 'planned maintenance of 30 hours lies in the past: 3 other causes, or 48 hours, would be to be verified',
    claim: outage({ outage: { cause: 'planned-maintenance', ongoing: 'no', endedAt: '2026-11-19T02:00:00+01:00' } }),
    is: 'unlikely',
    past: [
      {
        fr: 'Si « Cause annoncée » était « Aucune, Incident d’un fournisseur ou Piratage »',
        en: 'If “Announced cause” were “None, A provider’s incident or A hack”',
        leads: 'conditional',
        link: 'outage.cause',
      },
      {
        fr: 'Si « Durée de la panne » était « 48 h ou plus »',
        en: 'If “Length of the outage” were “48 h or more”',
        leads: 'conditional',
        link: 'outage.startedAt',
      },
    ],
  },
  {
    title: 'an outage of 2 hours lies in the past: 48 hours would be admissible, 12 subject to verification',
    claim: outage({ outage: { ongoing: 'no', endedAt: '2026-11-17T22:00:00+01:00' } }),
    is: 'unlikely',
    past: [
      {
        fr: 'Si « Panne en cours » était « Oui »',
        en: 'If “Outage ongoing” were “Yes”',
        leads: 'eligible',
        link: 'outage.ongoing',
      },
      {
        fr: 'Si « Durée de la panne » était « 48 h ou plus »',
        en: 'If “Length of the outage” were “48 h or more”',
        leads: 'eligible',
        link: 'outage.startedAt',
      },
      {
        fr: 'Si « Durée de la panne » était « 12 h ou plus »',
        en: 'If “Length of the outage” were “12 h or more”',
        leads: 'conditional',
        link: 'outage.startedAt',
      },
    ],
  },
  {
    title: 'what was bought elsewhere lies in the past: 3 kinds of reference of this shop would be admissible',
    claim: playback({ order: { referenceKind: 'elsewhere', reference: undefined } }),
    is: 'unlikely',
    past: [
      {
        fr: 'Si « Type de référence » était « Numéro de commande, Adresse e‑mail de la commande ou Identifiant de transaction »',
        en: 'If “Kind of reference” were “Order number, E-mail address of the order or Transaction ID”',
        leads: 'eligible',
        link: 'order.referenceKind',
      },
    ],
  },
  {
    title: '1 charge lies in the past: 2 would be admissible, and a wrong amount would be asked about',
    claim: billing({ 'billing.chargeCount': 1 }),
    is: 'unlikely',
    past: [
      {
        fr: 'Si « Nombre de prélèvements » était « 2 prélèvements ou plus »',
        en: 'If “Number of charges” were “2 charges or more”',
        leads: 'eligible',
        link: 'billing.chargeCount',
      },
      {
        fr: 'Si « Erreur de facturation » était « Le montant prélevé n’est pas le bon »',
        en: 'If “Billing error” were “The amount charged is not the right one”',
        leads: 'incomplete',
        link: 'billing.error',
      },
    ],
  },
  {
    title: 'the amount agreed, charged once, lies in the past: more would be admissible, and less to be verified',
    claim: wrongAmount({ 'billing.charged': { cents: 5999, currency: 'EUR' } }),
    is: 'unlikely',
    past: [
      {
        fr: 'Si « Montant prélevé » était « supérieur à “Montant convenu” »',
        en: 'If “Amount charged” were “more than ‘Amount agreed’”',
        leads: 'eligible',
        link: 'billing.charged',
      },
      {
        fr: 'Si « Montant prélevé » était « inférieur à “Montant convenu” »',
        en: 'If “Amount charged” were “less than ‘Amount agreed’”',
        leads: 'conditional',
        link: 'billing.charged',
      },
      {
        fr: 'Si « Erreur de facturation » était « La même commande a été prélevée plusieurs fois »',
        en: 'If “Billing error” were “The same order was charged more than once”',
        leads: 'incomplete',
        link: 'billing.error',
      },
    ],
  },
  {
    title: 'a subscription that had ended on the day of the request lies in the past: 10% left would be admissible',
    claim: playback({ order: { purchasedOn: '2025-11-18' }, access: { activatedOn: '2025-11-18' } }),
    is: 'unlikely',
    past: [
      {
        fr: 'Si « Abonnement activé » était « Non »',
        en: 'If “Subscription activated” were “No”',
        leads: 'eligible',
        link: 'access.activated',
      },
      {
        fr: 'Si « Abonnement » était « encore plus de 10 % »',
        en: 'If “Subscription” were “more than 10% left”',
        leads: 'eligible',
      },
      {
        fr: 'Si « Abonnement » était « encore en cours »',
        en: 'If “Subscription” were “still running”',
        leads: 'conditional',
      },
    ],
  },
  {
    title: 'a change of mind whose right was given up: 2 other answers would be to be verified',
    claim: dissatisfaction({ 'access.withdrawalWaived': 'yes' }),
    is: 'unlikely',
    past: [
      {
        fr: 'Si « Raison » était « Il manque une chose qu’on m’avait promise »',
        en: 'If “Reason” were “Something that was promised is missing”',
        leads: 'conditional',
        link: 'satisfaction.reason',
      },
      {
        fr: 'Si « Renonciation au droit de rétractation » était « Non »',
        en: 'If “Right of withdrawal given up” were “No”',
        leads: 'conditional',
        link: 'access.withdrawalWaived',
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

  test('1 diagnosis that is pending has to be confirmed, and no day ends what was asked for in time', () => {
    expect(told(playback({ 'support.diagnosis': 'pending' }), words)).toStrictEqual({
      '': [],
      [t('change.open')]: [`${confirmed[language]} → ${verdictText('eligible', words)} (support.diagnosis)`],
    });
  });

  test('a bandwidth that nobody knows is worth a claim to be verified from 25 Mb/s on, and an excluded one below', () => {
    const parts = told(playback({ 'connection.mbps': 'unknown', ...undiagnosed }), words);
    const texts = {
      fr: ['Débit', '25 Mb/s ou plus : ', 'moins de 25 Mb/s : '],
      en: ['Connection speed', '25 Mb/s or more: ', 'less than 25 Mb/s: '],
    }[language];
    const best = `${texts[1]}${verdictText('conditional', words)}`;
    const worst = `${texts[2]}${verdictText('unlikely', words)}`;
    expect(parts[t('change.unknown')]).toStrictEqual([`${texts[0]} → ${best}\n${worst} (connection.mbps)`]);
    // It is told once.
    expect(parts[t('change.open')]).toStrictEqual([
      `${confirmed[language]} → ${verdictText('eligible', words)} (support.diagnosis)`,
    ]);
  });

  test('an outage of which nobody has asked for a refund yet holds through Saturday 3 July 2027, 31 days before the end', () => {
    const unasked = { contacted: 'no', contactedOn: undefined, refundRequested: undefined, ticket: undefined } as const;
    const end = { fr: 'samedi 3 juillet 2027', en: 'Saturday 3 July 2027' }[language];
    expect(told(relevant(outage({ support: unasked })), words)).toStrictEqual({
      '': [plain(t('change.holdsThrough', { end, verdict: t('verdict.conditional') }))],
    });
  });

  test.each([
    ['an outage', outage()],
    ['a good picture’s worth of speed', playback()],
    ['a double charge', billing()],
  ])(
    '%s for which a refund was asked on 18 November is admissible for good: 0 changes, and that is said',
    (_, claim) => {
      expect(told(claim, words)).toStrictEqual({ '': [plain(t('change.none'))] });
    },
  );

  test('a code that never came is admissible for good: 0 changes, and that is said', () => {
    expect(told(notReceived(), words)).toStrictEqual({ '': [plain(t('change.none'))] });
  });

  test('of a claim that lacks an answer, nothing is said: 0 changes', () => {
    expect(told(without(playback({ 'support.diagnosis': 'pending' }), 'connection.stable'), words)).toStrictEqual({
      '': [],
    });
  });
});
