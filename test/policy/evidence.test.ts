import { describe, expect, test } from 'vitest';
import type { Changes } from '../support/claims.ts';
import { claimOf, playback } from '../support/claims.ts';
import { judge } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

describe('the evidence of article 6', () => {
  const always = ['order-reference', 'purchase-date', 'payment-method', 'description'];
  const technical = ['device', 'software', 'connection-speed'];
  const everything = [...always, ...technical, 'screenshots'];

  test.each(
    titled(
      [
        { problem: 'outage', required: [...always, ...technical] },
        { problem: 'incompatibility', required: [...always, ...technical] },
        { problem: 'playback', required: [...always, ...technical] },
        { problem: 'billing', required: always },
        { problem: 'not-received', required: always },
        { problem: 'dissatisfaction', required: always },
      ] as const,
      ({ problem }) => `of ${problem} is listed whole, and its technical part required or not`,
    ),
  )('%s', (_, { problem, required }) => {
    const { evidence } = judge(claimOf[problem]());
    expect(evidence.map(({ id }) => id)).toStrictEqual(everything);
    expect(evidence.filter((item) => item.required).map(({ id }) => id)).toStrictEqual(required);
    expect(evidence.filter((item) => !item.given).map(({ id }) => id)).toStrictEqual(['screenshots']);
  });

  const screenshot = { name: 'erreur.png', mediaType: 'image/png', bytes: 1, sha256: '0'.repeat(64) } as const;
  test.each(
    titled<{ answer: string; changes: Changes; missing: string[] }>(
      [
        { answer: 'a screenshot', changes: { attachments: [screenshot] }, missing: [] },
        { answer: 'an empty list of screenshots', changes: { attachments: [] }, missing: ['screenshots'] },
        {
          answer: 'no reference',
          changes: { 'order.reference': undefined },
          missing: ['order-reference', 'screenshots'],
        },
        { answer: 'no date', changes: { 'order.purchasedOn': undefined }, missing: ['purchase-date', 'screenshots'] },
        {
          answer: 'no payment',
          changes: { 'order.paymentMethod': undefined },
          missing: ['payment-method', 'screenshots'],
        },
        { answer: 'no description', changes: { description: undefined }, missing: ['description', 'screenshots'] },
        { answer: 'a brand but no model', changes: { 'device.model': undefined }, missing: ['device', 'screenshots'] },
        { answer: 'a model but no brand', changes: { 'device.brand': undefined }, missing: ['device', 'screenshots'] },
        { answer: 'no system', changes: { 'device.system': undefined }, missing: ['software', 'screenshots'] },
        { answer: 'an unknown brand', changes: { 'device.brand': 'unknown' }, missing: ['device', 'screenshots'] },
        { answer: 'an unknown system', changes: { 'device.system': 'unknown' }, missing: ['software', 'screenshots'] },
        {
          answer: 'unknown Mb/s',
          changes: { 'connection.mbps': 'unknown' },
          missing: ['connection-speed', 'screenshots'],
        },
        { answer: 'no Mb/s', changes: { 'connection.mbps': undefined }, missing: ['connection-speed', 'screenshots'] },
      ],
      ({ answer }) => `with ${answer}`,
    ),
  )('%s', (_, { changes, missing }) => {
    const { evidence } = judge(playback(changes));
    expect(evidence.filter((item) => !item.given).map(({ id }) => id)).toStrictEqual(missing);
  });

  test('is neither given nor required of a claim without answers', () => {
    expect(judge({}).evidence.map(({ id, given, required }) => ({ id, given, required }))).toStrictEqual(
      everything.map((id) => ({ id, given: false, required: false })),
    );
  });

  test('never touches the verdict, nor do the reference and the means of payment', () => {
    for (const path of [
      'order.reference',
      'order.paymentMethod',
      'description',
      'device.brand',
      'device.system',
    ] as const) {
      expect(judge(playback({ [path]: undefined })).verdict).toBe('eligible');
    }
  });
});
