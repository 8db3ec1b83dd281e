import type { Reading } from './fault.ts';

/** Loose on purpose (RFC 5321 allows nearly anything before the @): it finds a comma, a missing dot, and words around it. */
const EMAIL = /^[^\s@,;]+@(?:[^\s@,;.]+\.)+[^\s@,;.]{2,}$/u;

/** An e-mail address, on one line, as it was typed. */
export function readEmail(line: string): Reading<string> {
  return EMAIL.test(line) ? { value: line } : { fault: 'not-an-email' };
}
