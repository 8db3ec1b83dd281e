import type { Unit } from '../../src/policy/codes.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import type { Policy } from '../../src/policy/policy.ts';

/** The shop's policy with more figures, of other sizes and units. */
export function figured(figures: Readonly<Record<string, readonly [value: number, unit: Unit]>>): Policy {
  const invented = Object.entries(figures).map(([name, [value, unit]]) => [
    name,
    { value, unit, article: '4.1', origin: 'reading' },
  ]);
  return { ...refundPolicy, parameters: { ...refundPolicy.parameters, ...Object.fromEntries(invented) } };
}
