/** The pages after the questions: fetched while the customer answers. */
export { ResultStep } from './result/ResultStep.tsx';
export { ReviewStep } from './review/ReviewStep.tsx';
