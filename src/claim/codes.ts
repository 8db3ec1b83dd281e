/** The codes that a claim stores. They are never shown and never translated: the words for them are in the language files. */
export const problems = [
  'outage',
  'billing',
  'not-received',
  'incompatibility',
  'playback',
  'dissatisfaction',
] as const;
export const yesNo = ['yes', 'no'] as const;
export const yesNoUnknown = ['yes', 'no', 'unknown'] as const;
/** `elsewhere`: not bought on this site. */
export const referenceKinds = ['order-number', 'email', 'transaction-id', 'elsewhere'] as const;
export const plans = ['standard', 'premium', 'pro', '4k'] as const;
export const planAnswers = [...plans, 'unknown'] as const;
export const months = [1, 3, 6, 12, 24] as const;
export const paymentMethods = ['card', 'paypal', 'bank-transfer', 'crypto', 'other'] as const;
/** `not-working`: a code came, and activates nothing. */
export const receptions = ['yes', 'no', 'not-working'] as const;
export const channels = ['email', 'whatsapp', 'other'] as const;
export const instructions = ['yes', 'not-asked', 'refused'] as const;
export const diagnoses = ['none', 'pending', 'confirmed', 'customer-side'] as const;
export const supportOutcomes = ['none', 'fixed', 'offer', 'refused'] as const;
export const extents = ['total', 'intermittent', 'some-channels'] as const;
/** The cause of an outage as the shop announced it. */
export const causes = [
  'none-announced',
  'planned-maintenance',
  'provider-incident',
  'attack',
  'force-majeure',
] as const;
/** A temporary solution or equivalent compensation. `inadequate`: not equivalent, or it did not work. */
export const offers = ['none', 'pending', 'accepted', 'declined', 'inadequate'] as const;
/** Whether nothing works, or some of it, some of the time. */
export const faultExtents = ['total', 'partial'] as const;
export const satisfactionReasons = ['changed-mind', 'not-as-described'] as const;
export const billingErrors = ['double', 'wrong-amount'] as const;
export const deviceKinds = ['smart-tv', 'android-box', 'computer', 'tablet', 'phone', 'other'] as const;
export const links = ['ethernet', 'wifi', 'mobile'] as const;
/** `measured-here`: by this page itself. */
export const sources = ['measured', 'measured-here', 'declared'] as const;
export const mediaTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;

/** The currencies the form offers (ISO 4217); all have two decimals. */
export const currencies = ['EUR', 'CHF', 'GBP', 'USD', 'CAD', 'MAD'] as const;

export type Problem = (typeof problems)[number];
export type Currency = (typeof currencies)[number];
