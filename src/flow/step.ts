/** Every step, in order. A step has a name; its number is only ever derived. */
export const steps = ['start', 'problem', 'order', 'details', 'support', 'equipment', 'review', 'result'] as const;
export type Step = (typeof steps)[number];
