import { problems, type Problem } from '../claim/codes.ts';
import type { Condition } from './conditions/condition.ts';
import type { Policy } from './policy.ts';

/** Where something stands in a policy document: the keys from its top. */
export type Place = readonly (string | number)[];

/** A condition of the document with every condition inside it, each with its place and the problems that it may be asked about. */
export type PlacedCondition = { place: Place; condition: Condition; for: readonly Problem[] };

function unfold({ place, condition, for: concerned }: PlacedCondition): PlacedCondition[] {
  const within = (part: Condition, ...keys: Place) =>
    unfold({ place: [...place, ...keys], condition: part, for: concerned });
  const inner =
    condition.kind === 'all' || condition.kind === 'any'
      ? condition.of.flatMap((part, index) => within(part, 'of', index))
      : condition.kind === 'not'
        ? within(condition.of, 'of')
        : [];
  return [{ place, condition, for: concerned }, ...inner];
}

/** Every condition of a policy: of its rules, remedies, deadlines, next steps, self-checks and rights, nested ones included. */
export function conditionsOf(policy: Policy): PlacedCondition[] {
  const { rules, remedies, timeline, nextSteps, selfChecks, rights } = policy;
  type Bearer = {
    place: Place;
    for?: readonly Problem[];
    when?: Condition | undefined;
    unless?: Condition | undefined;
    doneWhen?: Condition | undefined;
  };
  const bearers: Bearer[] = [
    ...rules.map((rule, index) => ({ ...rule, place: ['rules', index] })),
    ...remedies.flatMap(({ offers }, index) =>
      offers.map((offer, at) => ({ ...offer, place: ['remedies', index, 'offers', at] })),
    ),
    ...timeline.map((deadline, index) => ({ ...deadline, place: ['timeline', index] })),
    ...nextSteps.map((step, index) => ({ ...step, place: ['nextSteps', index] })),
    ...selfChecks.map((check, index) => ({ ...check, place: ['selfChecks', index] })),
    ...rights.map((right, index) => ({ ...right, place: ['rights', index] })),
  ];
  return bearers.flatMap(({ place, for: concerned = problems, ...bearer }) =>
    (['when', 'unless', 'doneWhen'] as const).flatMap((key) => {
      const condition = bearer[key];
      return condition ? unfold({ place: [...place, key], condition, for: concerned }) : [];
    }),
  );
}

/** Every text of a policy in both languages that may name parameters, with its place. */
export function textsOf(policy: Policy): { place: Place; fr: string; en: string }[] {
  const texts: { place: Place; fr: string; en: string }[] = [];
  const visit = (value: unknown, place: Place) => {
    if (typeof value !== 'object' || value === null || place[0] === 'articles') return;
    if ('fr' in value && 'en' in value && typeof value.fr === 'string' && typeof value.en === 'string') {
      texts.push({ place, fr: value.fr, en: value.en });
    } else {
      for (const [key, inner] of Object.entries(value))
        visit(inner, [...place, Array.isArray(value) ? Number(key) : key]);
    }
  };
  visit(policy, []);
  return texts;
}

/** The parameters that a text names. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)(?:\.value)?\}/g)].map(([, name = '']) => name);
}
