/** Between the same text in two languages. */
export const RULE = '\n\n———\n\n';
