/**
 * What changes while somebody listens. Not role="status" or role="alert": while empty, those are stops for a screen reader.
 */
export const polite = { 'aria-live': 'polite', 'aria-atomic': true } as const;
/** As `polite`, but said at once. */
export const assertive = { 'aria-live': 'assertive', 'aria-atomic': true } as const;
