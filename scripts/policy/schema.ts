import * as z from 'zod/mini';
import { conditionSchema } from '../../src/policy/conditions/schema.ts';
import { policySchema } from '../../src/policy/policy.ts';

/** What an editor shows beside a field. A list's items are under `items`. */
const descriptions: Record<string, string> = {
  id: 'The same for every version of one shop’s policy.',
  version: 'What tells this version from the others; every claim records it.',
  knownSince: 'Since when this version is known (YYYY-MM-DD): it judges the orders from that day on.',
  shop: 'Whose policy it is, and how to reach support.',
  'shop.languages': 'The languages in which the shop’s support reads.',
  timeZone: 'The IANA time zone of the policy’s dates, such as Europe/Paris.',
  parameters:
    'Every figure of the policy, by a name that conditions and texts use: {codeDelay} in a text is “48 business hours”.',
  'parameters.*.article': 'The number of the article that gives the figure.',
  'parameters.*.origin':
    'stated: the policy gives the figure; reading: it is how words such as “several days” are read.',
  minimumBandwidth: 'The least bandwidth for a plan, and what is said of it beside the question.',
  calendar: 'Which days are business days.',
  'calendar.weekend': 'ISO weekdays: 1 is Monday, 7 is Sunday.',
  'calendar.holidays.items.oneOf.1.days': 'Days after Easter Sunday; negative before it.',
  grounds: 'The article under which each problem is admissible at all.',
  rules: 'What speaks against a claim. Their order is that of display, and decides nothing.',
  'rules.items.for': 'The problems that the rule concerns.',
  'rules.items.articles': 'The articles that the rule rests on.',
  'rules.items.effect': 'conditional: support must verify; not-yet: a delay runs; unlikely: the policy excludes it.',
  'rules.items.effectFor': 'The effect for a problem on which the rule weighs differently.',
  'rules.items.words': 'What the rule asks for, why it speaks against the claim, and what to do about it.',
  'rules.items.excludingWords':
    'For an excluding rule: the policy’s own words that exclude, word for word from one of its articles.',
  'remedies.items.offers.items.hangsOn': 'What the policy makes the remedy hang on, in words.',
  remedies: 'What the customer may hope for, in the order in which it is shown.',
  'remedies.items.moneyBack': 'Whether money comes back to the customer.',
  'remedies.items.offers.items.amount': 'How the amount is reckoned; without it, there is none.',
  'remedies.items.offers.items.when': 'Offered only when this is true.',
  'remedies.items.offers.items.unless': 'Not offered when this is true; offered as long as it is not known.',
  evidence: 'What support needs at first contact.',
  'evidence.items.requiredFor': 'Optional for the other problems, and listed there all the same.',
  timeline: 'The policy’s own delays, in business days.',
  'timeline.items.after':
    'The earlier deadline from whose end this one counts; without it, from the day the claim is sent.',
  'timeline.items.figure': 'What is said where no date can be reckoned.',
  'timeline.items.doneWhen': 'It is over when this is true, and never overdue.',
  nextSteps: 'What to do now, in order, each with the letter that goes with it.',
  selfChecks: 'What may put things right on the spot, offered beside the question at “about”.',
  questionNotes: 'Why the policy wants a question answered, said beside it.',
  'notices.decision': 'Who decides, said with every verdict.',
  'notices.versions': 'That the policy may change; said beside the version that judged the claim.',
  'notices.askNow': 'That a delay ends after the subscription, and what to do about it.',
  'notices.beyondPolicy': 'That the law may give more than the policy; never a part of the verdict.',
  helpfulWords: 'The policy’s own words that speak for the customer in their letters; the French is word for word.',
  rights: 'What the law may give beyond the policy, with its sources; never a part of the verdict.',
  'rights.items.checkedOn': 'The day (YYYY-MM-DD) on which somebody last read the sources.',
  'rights.items.until': 'Where the law counts days: so many after a date of the claim, on to the next business day.',
  'articles.items.governedBy': 'The article whose opening words govern this one, and are quoted with it.',
  articles: 'The policy in its own words. The French is word for word; the English is a rendering.',
};

type Schema = { [key: string]: unknown };
const inner = (schema: unknown, key: string) => (schema as Schema | undefined)?.[key];

/** The schema of the field at a dotted path: `*` is any name of a record, `items` those of a list, `oneOf.1` an alternative. */
function fieldAt(root: Schema, path: string): Schema {
  let here: unknown = root;
  for (const key of path.split('.')) {
    here =
      key === '*' ? inner(here, 'additionalProperties') : (inner(inner(here, 'properties'), key) ?? inner(here, key));
  }
  if (typeof here !== 'object' || here === null) throw new Error(`The policy format has no field ${path} to describe.`);
  return here as Schema;
}

/** The JSON Schema of policy documents, in the draft that editors know best, from the schema by which they are read. */
export function policyJsonSchema(): object {
  z.globalRegistry.add(conditionSchema, { id: 'condition' });
  const schema: Schema = z.toJSONSchema(policySchema, { target: 'draft-07', io: 'input' });
  for (const [path, description] of Object.entries(descriptions)) fieldAt(schema, path)['description'] = description;
  return {
    $schema: schema['$schema'],
    title: 'Recevable: a refund policy',
    description:
      'A shop’s refund policy as data: figures, calendar, articles, rules and words, in French and English. “npm run policy -- check FILE” finds what a schema cannot.',
    ...schema,
  };
}
