import type { Policy } from './policy.ts';
import document from './refund-policy.json' with { type: 'json' };

/** The built-in policy. TypeScript widens the codes in a JSON file; `npm run policy -- check` and the tests hold it to the schema. */
export const refundPolicy = document as unknown as Policy;
