import type { Condition, Policy, RemedyRule } from '../policy.ts';
import { problems } from '../../claim/codes.ts';
import { articles } from './articles.ts';
import { rules } from './rules.ts';
import { timeZone } from './time-zone.ts';
import { words } from './words.ts';

const refused: Condition = { path: 'support.outcome', is: 'refused' };
const compensation: RemedyRule = { kind: 'compensation', articles: ['5.5'] };
const proRata: RemedyRule = { kind: 'pro-rata-refund', articles: ['5.5', '7.4'], amount: 'pro-rata' };
const fix: RemedyRule = { kind: 'fix', articles: ['5.3'] };

/** The shop's refund policy of 15 articles, as the product reads it. Every threshold stands here, once. */
export const refundPolicy: Policy = {
  id: 'iptvsmartersprohub.com/politique-de-remboursement',
  version: '1',
  shop: { name: 'IPTV Smarters Pro Hub', url: 'https://iptvsmartersprohub.com/' },
  timeZone,
  parameters: {
    outageBrief: { value: 24, unit: 'h', article: '4.1', origin: 'reading' },
    outageLong: { value: 48, unit: 'h', article: '4.1', origin: 'reading' },
    codeDelay: { value: 48, unit: 'business-hours', article: '4.3', origin: 'stated' },
    doubleCharge: { value: 2, unit: 'charges', article: '4.2', origin: 'stated' },
    periodEnding: { value: 3, unit: 'days', article: '8.4', origin: 'reading' },
    periodNearEnd: { value: 10, unit: '%', article: '8.4', origin: 'reading' },
    bandwidth4k: { value: 25, unit: 'Mb/s', article: '9.1', origin: 'stated' },
    firstReplyEarliest: { value: 5, unit: 'business-days', article: '7.1', origin: 'stated' },
    firstReplyLatest: { value: 7, unit: 'business-days', article: '7.1', origin: 'stated' },
    fileClosed: { value: 10, unit: 'business-days', article: '7.2', origin: 'stated' },
    cardRefund: { value: 14, unit: 'business-days', article: '7.3', origin: 'stated' },
  },
  minimumBandwidth: { '4k': 'bandwidth4k' },
  calendar: {
    weekend: [6, 7],
    holidays: [
      { month: 1, day: 1 },
      { daysAfterEaster: 1 },
      { month: 5, day: 1 },
      { month: 5, day: 8 },
      { daysAfterEaster: 39 },
      { daysAfterEaster: 50 },
      { month: 7, day: 14 },
      { month: 8, day: 15 },
      { month: 11, day: 1 },
      { month: 11, day: 11 },
      { month: 12, day: 25 },
    ],
  },
  grounds: {
    outage: '4.1',
    billing: '4.2',
    'not-received': '4.3',
    incompatibility: '4.4',
    playback: '4.4',
    dissatisfaction: '3',
  },
  rules,
  words,
  remedies: {
    outage: [
      compensation,
      proRata,
      {
        kind: 'full-refund',
        articles: ['5.5', '7.4'],
        amount: 'price',
        when: {
          all: [
            { path: 'outage.extent', is: 'total' },
            { path: 'outage.offer', is: 'none' },
          ],
        },
      },
    ],
    billing: [
      {
        kind: 'overpayment-refund',
        articles: ['4.2'],
        amount: 'extra-charges',
        when: { path: 'billing.error', is: 'double' },
      },
      {
        kind: 'overpayment-refund',
        articles: ['4.2'],
        amount: 'difference',
        when: {
          all: [
            { path: 'billing.error', is: 'wrong-amount' },
            { path: 'billing.charged', is: 'more', than: 'billing.agreed' },
          ],
        },
      },
      {
        kind: 'rectification',
        articles: ['4.2'],
        amount: 'difference',
        when: {
          all: [
            { path: 'billing.error', is: 'wrong-amount' },
            { path: 'billing.charged', is: 'less', than: 'billing.agreed' },
          ],
        },
      },
    ],
    'not-received': [
      { kind: 'resend', articles: ['4.3'] },
      {
        kind: 'full-refund',
        articles: ['4.3', '7.4'],
        amount: 'price',
        unless: { path: 'delivery.contactDetailsCorrect', is: 'no' },
      },
    ],
    incompatibility: [fix, compensation, proRata, { kind: 'full-refund', articles: ['5.5', '7.4'], amount: 'price' }],
    playback: [fix, compensation, proRata],
    dissatisfaction: [{ kind: 'full-refund', articles: ['3'], amount: 'price' }],
  },
  evidence: [
    { id: 'order-reference', paths: ['order.reference'], requiredFor: problems, articles: ['5.1', '6'] },
    { id: 'purchase-date', paths: ['order.purchasedOn'], requiredFor: problems, articles: ['6'] },
    { id: 'payment-method', paths: ['order.paymentMethod'], requiredFor: problems, articles: ['6'] },
    { id: 'description', paths: ['description'], requiredFor: problems, articles: ['6'] },
    {
      id: 'device',
      paths: ['device.brand', 'device.model'],
      requiredFor: ['outage', 'incompatibility', 'playback'],
      articles: ['6'],
    },
    {
      id: 'software',
      paths: ['device.system'],
      requiredFor: ['outage', 'incompatibility', 'playback'],
      articles: ['6'],
    },
    {
      id: 'connection-speed',
      paths: ['connection.mbps'],
      requiredFor: ['outage', 'incompatibility', 'playback'],
      articles: ['6'],
    },
    { id: 'screenshots', paths: ['attachments'], requiredFor: [], articles: ['5.3', '6'] },
  ],
  timeline: [
    {
      kind: 'first-reply',
      articles: ['7.1'],
      after: 'sent',
      from: 'firstReplyEarliest',
      to: 'firstReplyLatest',
    },
    { kind: 'file-closed', articles: ['5.2', '7.2'], after: 'sent', to: 'fileClosed' },
    {
      kind: 'money-by-card',
      articles: ['7.3'],
      after: 'closed',
      to: 'cardRefund',
      when: { path: 'order.paymentMethod', is: 'card' },
      forRefunds: true,
    },
    {
      kind: 'money-by-paypal',
      articles: ['7.3'],
      after: 'closed',
      when: { path: 'order.paymentMethod', is: 'paypal' },
      forRefunds: true,
    },
    {
      kind: 'money-same-means',
      articles: ['7.3'],
      after: 'closed',
      when: { path: 'order.paymentMethod', is: ['bank-transfer', 'crypto', 'other'] },
      forRefunds: true,
    },
    { kind: 'enquiries', articles: ['15'], after: 'sent' },
  ],
  nextSteps: [
    { kind: 'write-to-support', articles: ['5.1'] },
    { kind: 'quote-file-number', articles: ['5.2'] },
    { kind: 'report-soon', articles: ['9.4'] },
    { kind: 'internal-complaint', articles: ['13.1'], when: refused },
    { kind: 'mediator', articles: ['13.2'], when: refused },
    { kind: 'courts', articles: ['13.3'], when: refused },
  ],
  selfChecks: [
    {
      kind: 'spam-folder',
      about: 'delivery.spamChecked',
      for: ['not-received'],
      when: { path: 'delivery.spamChecked', is: 'no' },
    },
    {
      kind: 'update',
      about: 'device.upToDate',
      for: ['outage', 'incompatibility', 'playback'],
      when: { path: 'device.upToDate', is: 'no' },
    },
    {
      kind: 'cable',
      about: 'connection.link',
      for: ['outage', 'incompatibility', 'playback'],
      when: {
        all: [
          { path: 'connection.link', is: 'wifi' },
          {
            any: [
              { path: 'connection.stable', is: 'no' },
              { path: 'connection.mbps', belowMinimumOf: 'order.plan' },
            ],
          },
        ],
      },
    },
  ],
  articles,
  notice: {
    fr: 'La loi peut vous donner plus que cette politique : droit de rétractation et son exception pour les contenus numériques (Code de la consommation, art. L221-18 et L221-28 13°), garantie légale de conformité des services numériques (art. L224-25-12 et suivants), médiation de la consommation (art. L612-1), restitution de ce qui n’était pas dû (Code civil, art. 1302). Cet outil n’en juge pas.',
    en: 'The law may give you more than this policy does: the right of withdrawal and its exception for digital content (French Consumer Code, arts L221-18 and L221-28 13°), the legal guarantee of conformity for digital services (arts L224-25-12 onwards), consumer mediation (art. L612-1), the return of money that was not owed (French Civil Code, art. 1302). This tool does not judge any of that.',
  },
};
