export { assess, judge, type Assessment, type Finding, type Judgement, type Verdict } from './assess.ts';
export { refundPolicy } from './refund-policy.ts';
