import type { ClaimPath } from '../claim/path.ts';
import type { Claim } from '../claim/schema.ts';
import type { Sender } from '../claim/sender.ts';
import type { Sent } from '../claim/sent.ts';
import type { Way } from '../flow/steps.ts';
import type { Language } from '../i18n/index.ts';
import type { Assessment } from '../policy/assess.ts';
import type { Explanation } from '../policy/explain.ts';
import type { VersionReason } from '../policy/versions.ts';

/**
 * A term, what is said of it, and remarks; `path` is the answer that it shows, `question` what that is called if not the term.
 * A value may be the customer's own words, line breaks and all. `sign` is how a picture beside the rows shows it.
 */
export type Row = {
  term: string;
  value: string;
  notes?: readonly string[];
  path?: ClaimPath;
  question?: string;
  sign?: string;
  /** Of the value, where it is not that of the document. */
  lang?: Language;
};
/**
 * The policy's own words, which are French, with a rendering where the document is in another language. `source` holds the
 * `title` of the article, which is the policy's too.
 */
export type Quote = { source: string; title: string; french: readonly string[]; rendering?: readonly string[] };
export type Block =
  | { kind: 'paragraph' | 'note'; text: string }
  | { kind: 'rows'; rows: readonly Row[] }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'quote'; quote: Quote };

export type SectionId =
  | 'verdict'
  | 'brief'
  | 'reasons'
  | 'changes'
  | 'remedies'
  | 'evidence'
  | 'timeline'
  | 'rights'
  | 'next-steps'
  | 'answers'
  | 'notice';
export type Part = { title: string; blocks: readonly Block[] };
export type Section = { id: SectionId; title: string; blocks: readonly Block[]; parts?: readonly Part[] };

/** The claim and what the policy says of it, in words and without layout: every form that the customer takes away is made of it. */
export type ClaimDocument = {
  language: Language;
  title: string;
  subject: string;
  /** Of the claim: `REC-7F3K2-6`. */
  reference: string;
  sections: readonly Section[];
  record: string;
};

export type DocumentSource = {
  claim: Claim;
  assessment: Assessment;
  explanation: Explanation;
  /** The questions that were asked, step by step. */
  way: Way;
  /** Why this version of the policy judges (article 12). */
  versionReason: VersionReason;
  /** The names of the pictures that the claim lists and that are not here. */
  missing: readonly string[];
  /** Whether the policy only stands in for the shop's own, which could not be used. */
  standsIn: boolean;
  /** Who writes, and how they want to be answered. */
  sender: Sender;
  /** The letters that were sent, the first one first. */
  sent: readonly Sent[];
  /** The present, as an ISO 8601 instant. */
  now: string;
  /** The hash of the policy that judged the claim (article 12). */
  policyHash: string;
};
