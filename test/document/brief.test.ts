import { describe, expect, test } from 'vitest';
import { relevant } from '../../src/claim/relevant.ts';
import { claimDocument } from '../../src/document/document.ts';
import type { Row } from '../../src/document/model.ts';
import { messageText } from '../../src/export/letters/message.ts';
import { billing, NOW, outage, playback } from '../support/claims.ts';
import { sourceOf } from '../support/ways.ts';
import { wordsIn } from '../support/words.ts';

const french = await wordsIn('fr');
const english = await wordsIn('en');

const rowsOf = (
  claim: Parameters<typeof relevant>[0],
  words: typeof french,
  id: 'brief' | 'answers',
): readonly Row[] => {
  const section = claimDocument(sourceOf(relevant(claim), NOW), words).sections.find((each) => each.id === id);
  const blocks = [...(section?.blocks ?? []), ...(section?.parts ?? []).flatMap((part) => part.blocks)];
  return blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : []));
};
const plain = (rows: readonly Row[]) =>
  rows.map(({ term, value, notes = [] }) => [term, value, ...notes].join(' | ').replaceAll(/[\u00a0\u202f]/g, ' '));

describe('what support reads first', () => {
  test('has all that an agent needs to act, and nothing for anybody else', () => {
    expect(plain(rowsOf(playback({ 'support.ticket': 'T-992' }), french, 'brief'))).toEqual([
      'Selon la politique | Recevable au vu des réponses | Article 4.4',
      'Client | Nom non indiqué\nRépondre là d’où vient ce dossier',
      'Commande | CMD-48213\n4K, 12 mois\nachetée le 3 août 2026, payée 59,99 € (carte)',
      'Problème | L’image se fige ou saute\nDurée : 7 jours\nDébut du problème : lundi 16 novembre 2026\nÉtendue du problème : Rien ne marche\nAppareil : Box ou clé Android, Fire TV\nMarque : Xiaomi\nModèle : Mi Box S\nSystème : Android TV 12\nDébit : 92,4 Mb/s',
      'Les mots du client | L’application affiche « Erreur de connexion » sur toutes les chaînes.',
      'Échanges avec le support | Premier message : mercredi 18 novembre 2026\nRemboursement demandé : Oui\nNuméro de dossier du support : T-992\nInstructions suivies : Oui\nDiagnostic : Le service est en cause\nRéponse du support : Pas de réponse',
      expect.stringMatching(/^Demande \| Un remboursement .+\nÀ défaut :\n• .+\n• .+/),
    ]);
  });

  test('says who writes and where to answer, and lists what was sent', () => {
    const source = {
      ...sourceOf(relevant(outage()), NOW),
      sender: { name: 'Léa Martin', replyTo: 'lea@exemple.fr' },
      sent: [{ letter: 'reminder', on: '2026-11-20', by: 'whatsapp' }] as const,
    };
    const [section] = claimDocument(source, french).sections;
    const rows = plain(section?.blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : [])) ?? []);
    expect(rows[1]).toBe('Client | Léa Martin\nRépondre à : lea@exemple.fr');
    expect(rows.find((row) => row.startsWith('Échanges'))).toMatch(
      /\nLa relance, le vendredi 20 novembre 2026, par WhatsApp$/,
    );
  });

  test.each([
    [
      billing({ 'terms.respected': 'no' }),
      'Under the policy | Admissible, subject to verification\nTo verify: Used by the household only, not resold or circumvented: No | Article 8.1',
    ],
    [
      playback({ 'connection.mbps': 18, 'support.diagnosis': 'none' }),
      expect.stringMatching(
        /^Under the policy \| The policy is against it\nAgainst it: .*Connection speed: 18 Mb\/s.* \| Articles 8.2 and 9.1$/,
      ),
    ],
  ])('says which answers a verdict hangs on', (claim, verdict) => {
    expect(plain(rowsOf(claim, english, 'brief'))[0]).toEqual(verdict);
  });

  test.each([
    [{ startedAt: '2026-11-22T20:30:00+01:00' }, 'Length: 15 h'],
    [{ startedAt: '2026-11-17T20:00:00+01:00' }, 'Length: 5 days'],
    [{ startedAt: '2026-11-17T20:00:00+01:00', ongoing: 'no', endedAt: '2026-11-18T06:00:00+01:00' }, 'Length: 10 h'],
  ] as const)('says how long an outage lasted', (changes, length) => {
    expect(plain(rowsOf(outage({ outage: changes }), english, 'brief')).join('\n')).toContain(length);
  });

  test('says of somebody who has not written to support just that', () => {
    const support = { contacted: 'no', contactedOn: undefined, refundRequested: undefined, ticket: undefined } as const;
    expect(plain(rowsOf(outage({ support }), french, 'brief'))).toContain(
      'Échanges avec le support | Support contacté : Non',
    );
  });

  test('asks for nothing but a look at the case where the policy offers no remedy, as with 18 Mb/s in 4K', () => {
    expect(
      plain(rowsOf(playback({ 'connection.mbps': 18, 'support.diagnosis': 'none' }), english, 'brief')).at(-1),
    ).toBe('Request | That support looks into the case');
  });

  test('says “not given” of an order of which nothing is known, and names no empty line', () => {
    expect(plain(rowsOf({ problem: 'outage' }, english, 'brief'))).toEqual([
      'Under the policy | Answers missing',
      'Customer | Name not given\nReply to where this file came from',
      'Order | Not given',
      'Problem | The service is down',
      'Request | That support looks into the case',
    ]);
  });
});

describe('in a language that is not the customer’s', () => {
  const own = 'It stopped on Monday.\nError “12” & <b>';
  const handedOver = { ...french, spoken: 'en' as const };
  const description = rowsOf(outage({ description: own }), handedOver, 'answers').find(
    ({ path }) => path === 'description',
  );

  test('the description is quoted as written, 2 lines and all, and said to be so', () => {
    expect(description).toMatchObject({
      value: `«\u00a0${own}\u00a0»`,
      notes: ['Cité tel que le client l’a écrit.'],
    });
  });

  test('the message quotes it too, and all else is in French', () => {
    const source = sourceOf(relevant(outage({ description: own })), NOW);
    const message = messageText(claimDocument(source, handedOver), source, handedOver);
    expect(message).toContain(`«\u00a0${own}\u00a0»`);
    expect(message).toMatch(/^\[REC-[\dA-Z-]+\] Demande de remboursement/);
  });

  test('in the customer’s own language, nothing is quoted', () => {
    const row = rowsOf(outage({ description: own }), english, 'answers').find(({ path }) => path === 'description');
    expect(row).toEqual({ term: 'Description', value: own, path: 'description' });
  });
});
