/** What a rule that applies lowers the verdict to, mildest first. */
export const effects = ['conditional', 'not-yet', 'unlikely'] as const;
export type Effect = (typeof effects)[number];

export const verdicts = ['eligible', ...effects, 'incomplete'] as const;
export type Verdict = (typeof verdicts)[number];

/** What the customer may send to the shop. */
export const letters = ['message', 'reminder', 'complaint'] as const;
export type Letter = (typeof letters)[number];

/** The units of a policy's figures. Hours are on the clock; business hours and days are those of the policy's calendar. */
export const units = ['h', 'business-hours', 'days', 'business-days', '%', 'Mb/s', 'charges'] as const;
export type Unit = (typeof units)[number];
