import type { Claim } from '../claim/schema.ts';
import type { Step } from './steps.ts';

export type SelfCheck = 'spam-folder' | 'update' | 'cable';

const rules: readonly { check: SelfCheck; step: Step; when: (claim: Claim) => boolean }[] = [
  { check: 'spam-folder', step: 'details', when: ({ delivery }) => delivery?.spamChecked === 'no' },
  { check: 'update', step: 'equipment', when: ({ device }) => device?.upToDate === 'no' },
  {
    check: 'cable',
    step: 'equipment',
    when: ({ connection }) =>
      connection?.link === 'wifi' && connection.stable !== undefined && connection.stable !== 'yes',
  },
];

/** What the customer may try on the spot before claiming, going by the answers of this step. */
export function selfChecks(step: Step, claim: Claim): SelfCheck[] {
  return rules.filter((rule) => rule.step === step && rule.when(claim)).map(({ check }) => check);
}
