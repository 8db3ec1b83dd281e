export { assess, type Assessment, type Finding, type Verdict } from './assess.ts';
export { refundPolicy } from './refund-policy/index.ts';
