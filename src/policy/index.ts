export { assess, judge, type Assessment, type Finding, type Judgement } from './assess.ts';
export type { Verdict } from './codes.ts';
export { refundPolicy } from './refund-policy.ts';
