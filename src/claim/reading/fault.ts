import type { ClaimPath } from '../path.ts';
import type { Bound } from '../questions.ts';

/** Why something typed is not an answer. `missing`: nothing was typed. */
export type FaultCode =
  | 'missing'
  | 'too-long'
  | 'not-an-email'
  | 'not-a-date'
  | 'no-such-date'
  | 'not-a-time'
  | 'too-early'
  | 'in-future'
  | `must-be-${Bound['is']}`
  | 'not-an-amount'
  | 'amount-out-of-range'
  | 'unclear-currency'
  | 'other-currency'
  | 'not-a-count'
  | 'count-out-of-range'
  | 'not-a-bandwidth'
  | 'bandwidth-out-of-range'
  | 'not-a-choice'
  | 'not-files'
  | 'card-number'
  | 'not-known';

/** What came of reading something typed: its value, or why there is none, and the answer that it does not go with. */
export type Reading<T> = { value: T } | { fault: FaultCode; against?: ClaimPath };
