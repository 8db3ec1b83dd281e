import { expect, test } from 'vitest';
import { withAt } from '../../src/claim/path.ts';
import { claimSchema } from '../../src/claim/schema.ts';
import { claimOf, incompatibility } from '../support/claims.ts';
import { titled } from '../support/titled.ts';

const accepts = (path: string, value: unknown) => claimSchema.safeParse(withAt(incompatibility(), path, value)).success;

test.each(Object.entries(claimOf))(
  'a complete claim on %s keeps to the schema, and so does one with 0 answers',
  (_, build) => {
    expect(claimSchema.parse(build())).toStrictEqual(build());
    expect(claimSchema.parse({})).toStrictEqual({});
  },
);

test.each(
  titled(
    [
      { path: 'problem', value: 'refund', why: '1 problem that is none of 6' },
      { path: 'order.plan', value: '8k', why: '1 plan that is none of 4' },
      { path: 'order.months', value: 2, why: '2 months, of 1, 3, 6, 12 and 24' },
      { path: 'order.months', value: '12', why: '"12" as a text' },
      { path: 'order.price', value: 59.99, why: '1 bare number for money' },
      { path: 'order.price.cents', value: 0, why: '0 cents' },
      { path: 'order.price.cents', value: 59.99, why: 'cents with 2 decimals' },
      { path: 'order.price.cents', value: 1_000_001, why: 'a cent above 10,000' },
      { path: 'order.price.currency', value: 'eur', why: 'a currency in 3 small letters' },
      { path: 'order.price.rate', value: 1, why: 'a field more in the price' },
      { path: 'order.purchasedOn', value: '2027-02-29', why: '29 February 2027' },
      { path: 'order.purchasedOn', value: '2026-08-03T00:00:00Z', why: 'a date with 1 time' },
      { path: 'order.purchasedOn', value: '2100-01-01', why: 'the year 2100' },
      { path: 'connection.measuredAt', value: '2100-01-01T00:00:00Z', why: 'an instant in the year 2100' },
      { path: 'connection.measuredAt', value: '2026-02-30T10:00:00Z', why: 'an instant on 30 February' },
      { path: 'order.reference', value: '', why: '0 characters' },
      { path: 'order.reference', value: ' CMD-1', why: '1 space before' },
      { path: 'order.reference', value: 'x'.repeat(121), why: '121 characters' },
      { path: 'description', value: '😀'.repeat(4001), why: '4,001 emoji' },
      { path: 'connection.mbps', value: 0, why: '0 Mb/s' },
      { path: 'connection.mbps', value: 24.999, why: '3 decimals of Mb/s' },
      { path: 'connection.mbps', value: 10_000.01, why: 'more than 10,000 Mb/s' },
      { path: 'connection.measuredAt', value: '2026-11-22T10:00:00', why: 'an instant with 0 offset' },
      { path: 'connection.measuredAt', value: '2026-11-22', why: 'an instant with 0 time' },
      { path: 'billing.chargeCount', value: 21, why: '21 charges' },
      { path: 'billing.chargeCount', value: 0, why: '0 charges' },
      { path: 'device.upToDate', value: true, why: 'true for "yes", 1 of 3 codes' },
      { path: 'support.contacted', value: 'unknown', why: '"unknown" for 1 of 2 codes' },
      { path: 'access.received', value: 'unknown', why: '"unknown" for 1 of 3 codes' },
      { path: 'order.referenceKind', value: 'none', why: '1 kind of reference that is none of 4' },
      { path: 'order.endsOn', value: '2100-01-01', why: 'an end in the year 2100' },
      { path: 'fault.since', value: '2026-11-16T10:00:00Z', why: 'a fault with 1 time' },
      { path: 'fault.extent', value: 'intermittent', why: '1 extent of an outage, which a fault has not' },
      { path: 'satisfaction.reason', value: 'other', why: '1 reason that is none of 2' },
      { path: 'access.consentedToActivation', value: 'yes', why: '1 field of schema 3' },
      { path: 'terms', value: null, why: '1 null' },
      { path: 'device.serial', value: '1', why: '1 unknown field' },
      { path: 'verdict', value: 'eligible', why: '1 unknown section' },
    ],
    ({ path, why }) => `${path} refuses ${why}`,
  ),
)('%s', (_, { path, value }) => {
  expect(accepts(path, value)).toBe(false);
});

test.each(
  titled(
    [
      { path: 'order.price.cents', value: 1, why: '1 cent' },
      { path: 'order.price.cents', value: 1_000_000, why: '10,000.00' },
      { path: 'order.purchasedOn', value: '2028-02-29', why: '29 February 2028' },
      { path: 'order.purchasedOn', value: '2099-12-31', why: 'the last day of 2099' },
      { path: 'order.reference', value: '😀'.repeat(120), why: '120 emoji' },
      { path: 'description', value: '😀'.repeat(4000), why: '4,000 emoji' },
      { path: 'connection.mbps', value: 24.99, why: '2 decimals of Mb/s' },
      { path: 'connection.mbps', value: 10_000, why: '10,000 Mb/s' },
      { path: 'connection.mbps', value: 'unknown', why: '"unknown"' },
      { path: 'connection.measuredAt', value: '2026-11-22T10:00:00Z', why: 'the offset Z, 0 h' },
      { path: 'connection.measuredAt', value: '2026-11-22T10:00:00-05:00', why: 'the offset -05:00' },
      { path: 'billing.chargeCount', value: 20, why: '20 charges' },
      { path: 'order.endsOn', value: '2099-12-31', why: 'an end that lies ahead, at most in 2099' },
      { path: 'order.referenceKind', value: 'elsewhere', why: '1 order that was bought elsewhere' },
      { path: 'access.received', value: 'not-working', why: '1 code that activates nothing' },
      { path: 'terms.respected', value: 'unknown', why: '"unknown", 1 of 3 codes' },
      { path: 'outage.offer', value: 'inadequate', why: '1 offer that did not work' },
      { path: 'outage.cause', value: 'attack', why: '1 attack as a cause' },
      { path: 'fault.extent', value: 'partial', why: '1 fault in part' },
    ],
    ({ path, why }) => `${path} accepts ${why}`,
  ),
)('%s', (_, { path, value }) => {
  expect(accepts(path, value)).toBe(true);
});

const euros = { cents: 5999, currency: 'EUR' };
const francs = { cents: 5999, currency: 'CHF' };

test.each(
  titled(
    [
      { price: euros, agreed: euros, charged: euros, isOne: true },
      { price: undefined, agreed: francs, charged: francs, isOne: true },
      { price: francs, agreed: undefined, charged: undefined, isOne: true },
      { price: francs, agreed: euros, charged: euros, isOne: false },
      { price: euros, agreed: euros, charged: francs, isOne: false },
      { price: undefined, agreed: euros, charged: francs, isOne: false },
    ],
    ({ price, agreed, charged, isOne }) => {
      const [first, second, third] = [price, agreed, charged].map((amount) => amount?.currency ?? 'not given');
      return `price ${first}, agreed ${second}, charged ${third}: ${isOne ? 'accepted' : 'refused'}, for 1 currency`;
    },
  ),
)('%s', (_, { price, agreed, charged, isOne }) => {
  const given = {
    order: { ...(price && { price }) },
    billing: { ...(agreed && { agreed }), ...(charged && { charged }) },
  };
  expect(claimSchema.safeParse(given).success).toBe(isOne);
});
