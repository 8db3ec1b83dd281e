import * as z from 'zod/mini';
import { fromFirstReading } from '../claim/migrate.ts';
import { claimSchema } from '../claim/schema.ts';
import { senderSchema } from '../claim/sender.ts';
import { SENT_MAX, sentSchema } from '../claim/sent.ts';
import { languages } from '../i18n/index.ts';
import { effects, verdicts } from '../policy/codes.ts';
import { outcomes } from '../policy/conditions/condition.ts';
import { claimPath } from '../policy/policy.ts';
import { versionReasons } from '../policy/versions.ts';

/** The schema of the claim files that this version writes; it reads those before. */
export const CLAIM_FILE_SCHEMA = 4;
/** The name of the published JSON Schema of these files, which each of them bears. */
export const SCHEMA_NAME = `claim-file.${CLAIM_FILE_SCHEMA}.schema.json` as const;

const strings = z.array(z.string());
const paths = z.array(claimPath);
const instant = z.iso.datetime({ offset: true });
const date = z.iso.date();
const cents = z.int().check(z.gte(0));
/** Hours are exact to the millisecond. */
const amount = z.number().check(z.gte(0));
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const finding = z.strictObject({
  rule: z.string(),
  articles: strings,
  effect: z.enum(effects),
  outcome: z.enum(outcomes),
  paths,
  parameters: strings,
  until: z.exactOptional(instant),
});
const remedy = z.strictObject({
  kind: z.string(),
  articles: strings,
  cents: z.exactOptional(cents),
  share: z.exactOptional(
    z.strictObject({ cents, price: cents, unit: z.enum(['h', 'days']), part: amount, whole: z.int().check(z.gte(1)) }),
  ),
});

/** All that the policy said of a claim: an `Assessment`, field by field. */
export const assessmentSchema = z.strictObject({
  verdict: z.enum(verdicts),
  because: strings,
  deciding: strings,
  findings: z.array(finding),
  earliest: z.exactOptional(instant),
  requestedOn: z.exactOptional(date),
  endsFirst: z.exactOptional(date),
  remedies: z.array(remedy),
  evidence: z.array(
    z.strictObject({ id: z.string(), given: z.boolean(), required: z.boolean(), paths, articles: strings }),
  ),
  timeline: z.array(
    z.strictObject({
      id: z.string(),
      articles: strings,
      from: z.exactOptional(date),
      to: z.exactOptional(date),
      overdue: z.exactOptional(z.literal(true)),
    }),
  ),
  nextSteps: z.array(z.strictObject({ id: z.string(), articles: strings })),
  selfChecks: z.array(z.strictObject({ id: z.string(), about: claimPath })),
  rights: z.array(z.strictObject({ id: z.string(), until: z.exactOptional(date) })),
});

const envelope = {
  format: z.literal('recevable-claim'),
  createdAt: instant,
  language: z.enum(languages),
  claim: claimSchema,
  sender: z.exactOptional(senderSchema),
  sent: z.exactOptional(z.array(sentSchema).check(z.maxLength(SENT_MAX))),
};

/** A claim file of the present schema. */
export const claimFileSchema = z.strictObject({
  $schema: z.literal(SCHEMA_NAME),
  ...envelope,
  /** Of the claim: for people, who cannot speak a checksum. */
  reference: z.string().check(z.regex(/^REC-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]$/)),
  schema: z.literal(CLAIM_FILE_SCHEMA),
  policy: z.strictObject({
    id: z.string(),
    version: z.string(),
    hash: sha256,
    chosenBy: z.enum(versionReasons),
    standsIn: z.exactOptional(z.literal(true)),
  }),
  assessment: assessmentSchema,
  checksum: sha256,
});

/**
 * A claim file of an earlier schema: the claim is that of the first reading of the policy; the first schema did not say why
 * its version judged, and only the third says what an assessment holds, in the words of its time.
 */
export const olderFileSchema = z.strictObject({
  ...envelope,
  $schema: z.optional(z.string()),
  claim: z.pipe(z.transform(fromFirstReading), claimSchema),
  schema: z.literal([1, 2, 3]),
  policy: z.strictObject({
    id: z.string(),
    version: z.string(),
    hash: z.string(),
    chosenBy: z.optional(z.enum(versionReasons)),
    standsIn: z.optional(z.literal(true)),
  }),
  assessment: z.looseObject({ verdict: z.enum(verdicts), because: strings }),
  checksum: z.string(),
});
