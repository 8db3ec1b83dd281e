import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claim/schema.ts';
import { claimDocument } from '../../src/document/document.ts';
import type { SectionId } from '../../src/document/model.ts';
import { remedyRows } from '../../src/document/outcome.ts';
import { headlineOf, lineOf, nextText } from '../../src/document/headline.ts';
import {
  billing,
  dissatisfaction,
  incompatibility,
  NOW,
  notReceived,
  outage,
  playback,
  without,
  wrongAmount,
} from '../support/claims.ts';
import { titled } from '../support/titled.ts';
import { sourceOf } from '../support/ways.ts';
import { wordsIn } from '../support/words.ts';

const french = await wordsIn('fr');
const english = await wordsIn('en');
const plain = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, ' ');

const headline = (claim: Claim, words = english) => headlineOf(sourceOf(claim), words);
const next = (claim: Claim, words = english, now = NOW) => plain(nextText(sourceOf(claim, now), words));

const notAsked = { contacted: 'no', contactedOn: undefined, refundRequested: undefined } as const;
const slow = playback({ 'connection.mbps': 18, 'support.diagnosis': 'none' });
const early = outage({ outage: { startedAt: '2026-11-22T20:30:00+01:00' }, support: notAsked });
const upToTerms = outage({ 'terms.respected': 'unknown' });

describe('a claim that is too early', () => {
  test('names what may be asked for once the delay has passed, as the list does', () => {
    expect(plain(headline(early, french).amount ?? '')).toBe('Passé ce délai : jusqu’à 59,99 €');
    const [most] = remedyRows(sourceOf(early), french);
    expect(plain(`${most?.term} ${most?.value}`)).toBe('Un remboursement intégral 59,99 €');
  });
});

describe('a reason', () => {
  test('is told with how many others there are', () => {
    const claim = playback({ 'support.diagnosis': 'none', fault: { extent: 'partial' } });
    expect(plain(headline(claim, french).why)).toMatch(/Un autre point aussi : voir « Pourquoi »\.$/);
  });

  test('that hangs on an unknown answer names that answer, once', () => {
    const claim = dissatisfaction({ 'access.withdrawalWaived': 'unknown' });
    expect(plain(headline(claim, french).why)).toBe('À confirmer : renonciation au droit de rétractation.');
  });
});

describe('the title', () => {
  test.each(
    titled<{ what: string; claim: Claim; fr: string; en: string }>(
      [
        { what: 'eligible', claim: outage(), fr: 'Oui, probablement', en: 'Yes, probably' },
        {
          what: 'conditional',
          claim: dissatisfaction(),
          fr: 'À vérifier par le support',
          en: 'For support to verify',
        },
        {
          what: 'not yet, from a moment on',
          claim: early,
          fr: 'Pas encore : mardi 24 novembre à 20 h 30',
          en: 'Not yet: Tuesday 24 November at 20:30',
        },
        {
          what: 'not yet, and no date known',
          claim: notReceived({ delivery: { paymentValidated: 'no', paymentValidatedAt: undefined } }),
          fr: 'Pas encore',
          en: 'Not yet',
        },
        { what: 'unlikely', claim: slow, fr: 'La politique s’y oppose', en: 'The policy is against it' },
        { what: 'incomplete', claim: {}, fr: 'Il manque des réponses', en: 'Some answers are missing' },
      ],
      ({ what }) => what,
    ),
  )('%s', (_, { claim, fr, en }) => {
    expect(plain(headline(claim, french).title)).toBe(fr);
    expect(plain(headline(claim).title)).toBe(en);
  });

  test('names the first of a month as French does', () => {
    const claim = outage({ outage: { startedAt: '2026-11-29T20:30:00+01:00' }, support: notAsked });
    const { title } = headlineOf(sourceOf(claim, '2026-11-30T12:00:00+01:00'), french);
    expect(plain(title)).toBe('Pas encore : mardi 1er décembre à 20 h 30');
  });
});

describe('the reason', () => {
  test.each(
    titled<{ what: string; claim: Claim; fr: RegExp; en: RegExp }>(
      [
        {
          what: 'of an eligible claim is its article, and that nothing is against it',
          claim: outage(),
          fr: /^La politique prévoit un remboursement dans votre cas \(article 4\.1\), et rien /,
          en: /^The policy provides for a refund in your case \(article 4\.1\), and nothing /,
        },
        {
          what: 'of one that is excluded is what excludes it',
          claim: slow,
          fr: /^Votre débit est inférieur aux 25 Mb\/s /,
          en: /^Your bandwidth is below the 25 Mb\/s /,
        },
        {
          what: 'of one that comes too early is the delay',
          claim: early,
          fr: /^La panne dure depuis moins de 48 h /,
          en: /^The outage has gone on for less than 48 h/,
        },
        {
          what: 'of one that is conditional is the condition that holds',
          claim: dissatisfaction(),
          fr: /^Vous n’avez pas à la fois demandé l’activation immédiate /,
          en: /^You did not both ask for immediate activation /,
        },
        {
          what: 'of one that hangs on what nobody knows is what is to be confirmed',
          claim: upToTerms,
          fr: /^À confirmer : .+\.$/,
          en: /^To be confirmed: .+\.$/,
        },
        {
          what: 'of one without its answers is that they are missing',
          claim: {},
          fr: /^Il manque des réponses qui peuvent changer le résultat\.$/,
          en: /^Some answers that can change the result are missing\.$/,
        },
      ],
      ({ what }) => what,
    ),
  )('%s', (_, { claim, fr, en }) => {
    expect(plain(headline(claim, french).why)).toMatch(fr);
    expect(plain(headline(claim).why)).toMatch(en);
  });
});

describe('the amount', () => {
  test.each(
    titled<{ what: string; claim: Claim; fr: string | undefined; en: string | undefined }>(
      [
        {
          what: 'is the most that several remedies come to, 59.99 before any share of it',
          claim: outage(),
          fr: 'Jusqu’à 59,99 €',
          en: 'Up to €59.99',
        },
        // From 3 August 2026 for 12 months, and faulty from 16 November: 260 days of 365 are left, of 59.99.
        {
          what: 'is no more than a share, where that is the only money',
          claim: playback(),
          fr: 'Jusqu’à 42,73 €',
          en: 'Up to €42.73',
        },
        { what: 'is exact, where it is one and whole', claim: notReceived(), fr: '59,99 €', en: '€59.99' },
        { what: 'is what was overpaid', claim: wrongAmount(), fr: '10,00 €', en: '€10.00' },
        {
          what: 'is in the currency of the price',
          claim: incompatibility({ 'order.price': { cents: 6000, currency: 'GBP' } }),
          fr: 'Jusqu’à 60,00 £',
          en: 'Up to £60.00',
        },
        { what: 'is none without a price', claim: without(outage(), 'order.price'), fr: undefined, en: undefined },
        { what: 'is none of what the policy is against', claim: slow, fr: undefined, en: undefined },
      ],
      ({ what }) => what,
    ),
  )('%s', (_, { claim, fr, en }) => {
    expect(plain(headline(claim, french).amount)).toBe(fr);
    expect(plain(headline(claim).amount)).toBe(en);
  });
});

describe('the date that comes next', () => {
  test('is that of the reply that would come, of whoever has not asked: 5 to 7 days from Monday', () => {
    const claim = outage({ support: notAsked });
    expect(next(claim)).toBe(
      'First reply from support: between Monday 30 November and Wednesday 2 December, if you write today',
    );
    expect(next(claim, french)).toBe(
      'Première réponse du support : entre le lundi 30 novembre et le mercredi 2 décembre, si vous écrivez aujourd’hui',
    );
  });

  test('is that of the reply to whoever has asked and heard nothing', () => {
    expect(next(slow)).toBe('First reply from support: between Wednesday 25 November and Friday 27 November');
  });

  test('is the last day of a right that is running, before any reply', () => {
    const claim = dissatisfaction({ order: { purchasedOn: '2026-11-16' }, access: { activatedOn: '2026-11-16' } });
    expect(next(claim)).toBe('Last day to withdraw, under the law: Monday, 30 November 2026');
    expect(next(claim, french)).toBe('Dernier jour pour se rétracter, selon la loi : lundi 30 novembre 2026');
  });

  test.each([
    ['2026-11-30T23:59:59+01:00', true],
    ['2026-12-01T00:00:00+01:00', false],
  ])('at %s, a right that ends on 30 November is told: %s', (now, isTold) => {
    const claim = dissatisfaction({
      order: { purchasedOn: '2026-11-16' },
      access: { activatedOn: '2026-11-16' },
      'support.contactedOn': '2026-11-30',
    });
    const told = next(claim, english, now);
    expect(told?.startsWith('Last day to withdraw')).toBe(isTold);
    expect(told).toMatch(/(?:2026|December)$/);
  });

  test('is one promised that has passed, before the last day of a right', () => {
    const claim = dissatisfaction({
      order: { purchasedOn: '2026-11-16' },
      support: { contactedOn: '2026-11-16', diagnosis: 'none', outcome: 'none' },
    });
    const late = '2026-11-26T12:00:00+01:00';
    expect(next(claim, english, late)).toMatch(/^First reply from support: by .+, now overdue$/);
    expect(next(claim, french, late)).toMatch(/^Première réponse du support : au plus tard le .+, date dépassée$/);
  });

  test('gives way to asking now, where the subscription ends before a claim could succeed', () => {
    const claim = outage({
      order: { purchasedOn: '2025-11-24' },
      access: { activatedOn: '2025-11-24' },
      outage: { startedAt: '2026-11-23T08:00:00+01:00' },
      support: notAsked,
    });
    expect(next(claim)).toMatch(/^Your subscription ends before that date, .+: ask for the refund now, in writing\.$/);
    expect(next(claim, french)).toMatch(
      /^Votre abonnement se termine avant cette date, .+ dès maintenant, par écrit\.$/,
    );
  });
});

describe('the line of a section', () => {
  const line = (id: SectionId, claim: Claim, words = english, missing: readonly string[] = []) => {
    const source = { ...sourceOf(claim), missing };
    const section = claimDocument(source, words).sections.find((each) => each.id === id);
    return section && plain(lineOf(section, source, words));
  };
  const noWaiver = { 'access.withdrawalWaived': 'unknown' } as const;

  test.each(
    titled<{ id: SectionId; what: string; claim: Claim; fr: string; en: string }>(
      [
        { id: 'reasons', what: 'its articles', claim: slow, fr: 'Articles 8.2 et 9.1', en: 'Articles 8.2 and 9.1' },
        {
          id: 'reasons',
          what: 'that answers are missing',
          claim: {},
          fr: 'Répondez à ce qui manque.',
          en: 'Answer what is missing.',
        },
        {
          id: 'changes',
          what: 'the first that would',
          claim: slow,
          fr: 'Si « Diagnostic » devient « Le service est en cause » : oui, probablement',
          en: 'If “Diagnosis” becomes “The service is at fault”: yes, probably',
        },
        {
          id: 'changes',
          what: 'that it is the best, though it will not stay',
          claim: outage({ support: notAsked }),
          fr: 'Rien : c’est déjà le meilleur résultat',
          en: 'Nothing: it is the best result already',
        },
        {
          id: 'changes',
          what: 'that nothing would',
          claim: billing(),
          fr: 'Rien : c’est déjà le meilleur résultat',
          en: 'Nothing: it is the best result already',
        },
        {
          id: 'remedies',
          what: 'the first of 2',
          claim: notReceived(),
          fr: 'Un remboursement intégral, et 1 autre possibilité',
          en: 'A full refund, and 1 other possibility',
        },
        {
          id: 'remedies',
          what: 'the only one',
          claim: billing(),
          fr: 'Le remboursement du trop-perçu',
          en: 'A refund of what was overpaid',
        },
        {
          id: 'remedies',
          what: 'that there is none',
          claim: slow,
          fr: 'La politique ne prévoit pas de remboursement pour la situation décrite. Le support peut toujours vous aider (article 10).',
          en: 'The policy provides no refund for the situation described. Support can still help you (article 10).',
        },
        {
          id: 'next-steps',
          what: 'the first',
          claim: outage(),
          fr: 'Rappelez dans chaque message le numéro de dossier du support, si vous en avez un',
          en: 'Quote support’s file number in every message, if you have one',
        },
        {
          id: 'timeline',
          what: 'how many dates it has',
          claim: outage({ support: notAsked }),
          fr: '3 dates',
          en: '3 dates',
        },
        { id: 'evidence', what: 'that it is whole', claim: outage(), fr: 'Tout y est', en: 'Nothing is missing' },
        {
          id: 'rights',
          what: 'their names',
          claim: notReceived(),
          fr: 'Accès non fourni : la fin du contrat',
          en: 'Access not supplied: the end of the contract',
        },
      ],
      ({ id, what }) => `${id}: ${what}`,
    ),
  )('%s', (_, { id, claim, fr, en }) => {
    expect(plain(line(id, claim, french))).toBe(fr);
    expect(line(id, claim)).toBe(en);
  });

  test('evidence: the names of what is missing', () => {
    const claim = without(outage(), 'device.brand', 'device.model');
    expect(line('evidence', claim)).toBe('Still to provide: make and model of the device');
    const more = without(claim, 'device.system');
    expect(line('evidence', more, french)).toBe(
      'Reste à fournir : marque et modèle de l’appareil et version du logiciel',
    );
    expect(line('evidence', claim, french)).toBe('Reste à fournir : marque et modèle de l’appareil');
  });

  test('changes: what to find out, where an “I don’t know” may change it', () => {
    expect(line('changes', dissatisfaction(noWaiver))).toBe('To find out: Right of withdrawal given up');
  });

  test('answers: how many are given, and not how many are asked', () => {
    expect(line('answers', notReceived())).toMatch(/^\d\d answers, to change if need be$/);
    const rows = (claim: Claim) => Number(line('answers', claim, french)?.match(/^\d+(?= réponses, )/)?.[0]);
    expect(rows(without(notReceived(), 'support.ticket'))).toBe(rows(notReceived()) - 1);
    // Six questions are asked only of those who wrote to support.
    expect(rows(notReceived())).toBe(rows(notReceived({ support: notAsked })) + 6);
  });

  test.each(['verdict', 'brief', 'notice'] as const)('%s has none: it is not folded', (id) => {
    expect(line(id, outage())).toBeUndefined();
  });
});
