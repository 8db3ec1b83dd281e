import type { ClaimPath } from '../../src/claim/path.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { steps, type Step } from '../../src/flow/step.ts';
import { stepOf } from '../../src/flow/steps.ts';
import { claimOf } from '../support/claims.ts';
import type { Typed } from './fill.ts';

type Asked = { step: Step; problem: keyof typeof claimOf; typed?: Typed };

/** Every step that asks, with all that it may ask, and what is typed there beside the usual. */
export const questionSteps: readonly Asked[] = [
  { step: 'problem', problem: 'outage' },
  { step: 'order', problem: 'dissatisfaction', typed: { 'order.renewal': 'yes', 'order.endsOn': '30 11 2026' } },
  { step: 'details', problem: 'outage', typed: { 'outage.ongoing': 'no', 'outage.endedAt': '19 11 2026 02:00' } },
  { step: 'details', problem: 'billing' },
  { step: 'details', problem: 'not-received', typed: { 'delivery.spamChecked': 'no' } },
  { step: 'details', problem: 'playback' },
  { step: 'details', problem: 'dissatisfaction' },
  { step: 'support', problem: 'playback' },
  {
    step: 'equipment',
    problem: 'incompatibility',
    typed: { 'device.upToDate': 'no', 'device.worksOnAnother': 'no', 'connection.mbps': '3,1' },
  },
  { step: 'equipment', problem: 'playback', typed: { 'connection.link': 'wifi', 'connection.stable': 'no' } },
];

/** The claim as it stands when `step` is come to. */
export function before(step: Step, claim: Claim): Claim {
  const isBefore = (key: string) => steps.indexOf(stepOf(key as ClaimPath)) < steps.indexOf(step);
  return Object.fromEntries(Object.entries(claim).filter(([key]) => isBefore(key)));
}
