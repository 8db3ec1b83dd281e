import type { Attachment, Claim, Money } from './schema.ts';

type Leaf = string | number | Money | readonly Attachment[];
type Sections = Required<Claim>;

/** The place of one answer in the claim, as in `order.purchasedOn`. */
export type ClaimPath = {
  [Key in keyof Sections]: NonNullable<Sections[Key]> extends Leaf
    ? Key
    : `${Key}.${keyof NonNullable<Sections[Key]> & string}`;
}[keyof Sections];

/** What stands at `path` when it is answered. */
export type AnswerAt<P extends ClaimPath> = P extends `${infer Section extends keyof Claim}.${infer Key}`
  ? Key extends keyof NonNullable<Claim[Section]>
    ? NonNullable<NonNullable<Claim[Section]>[Key]>
    : never
  : P extends keyof Claim
    ? NonNullable<Claim[P]>
    : never;

type Tree = { [key: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a dotted path of any tree; undefined where nothing does. Never throws. */
export function at(tree: unknown, path: string): unknown {
  let here = tree;
  for (const key of path.split('.')) here = isTree(here) && Object.hasOwn(here, key) ? here[key] : undefined;
  return here;
}

/** The answer at `path`; undefined when the question is unanswered. */
export function answerAt<P extends ClaimPath>(claim: Claim, path: P): AnswerAt<P> | undefined {
  return at(claim, path) as AnswerAt<P> | undefined;
}

/** The same tree with `value` at the dotted `path`; what it was given is not changed. */
export function withAt<T>(tree: T, path: string, value: unknown): T {
  const [head = '', ...rest] = path.split('.');
  const here: Tree = isTree(tree) ? tree : {};
  return { ...here, [head]: rest.length === 0 ? value : withAt(here[head], rest.join('.'), value) } as T;
}
