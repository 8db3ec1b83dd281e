import * as z from 'zod/mini';
import { claimSchema } from '../claim/schema.ts';
import { languages } from '../i18n/index.ts';
import { effects, verdicts } from '../policy/codes.ts';
import { outcomes } from '../policy/conditions.ts';
import { claimPath } from '../policy/policy.ts';
import { versionReasons } from '../policy/versions.ts';

/** The schema of the claim files that this version writes; it reads those before. */
export const CLAIM_FILE_SCHEMA = 3;
/** The name of the published JSON Schema of these files, which each of them bears. */
export const SCHEMA_NAME = `claim-file.${CLAIM_FILE_SCHEMA}.schema.json` as const;

const strings = z.array(z.string());
const paths = z.array(claimPath);
const instant = z.iso.datetime({ offset: true });
const date = z.iso.date();
const cents = z.int().check(z.gte(0));
const days = z.int().check(z.gte(0));
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
  proRata: z.exactOptional(z.strictObject({ cents, price: cents, unusedDays: days, periodDays: days })),
});

/** All that the policy said of a claim: an `Assessment`, field by field. */
export const assessmentSchema = z.strictObject({
  verdict: z.enum(verdicts),
  because: strings,
  deciding: strings,
  findings: z.array(finding),
  earliest: z.exactOptional(instant),
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
    }),
  ),
  nextSteps: z.array(z.strictObject({ id: z.string(), articles: strings })),
  selfChecks: z.array(z.strictObject({ id: z.string(), about: claimPath })),
});

const envelope = {
  format: z.literal('recevable-claim'),
  createdAt: instant,
  language: z.enum(languages),
  claim: claimSchema,
};

/** A claim file of the present schema. */
export const claimFileSchema = z.strictObject({
  $schema: z.literal(SCHEMA_NAME),
  ...envelope,
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

/** A claim file of an earlier schema: the first did not say why its version judged, and neither said what an assessment holds. */
export const olderFileSchema = z.strictObject({
  ...envelope,
  schema: z.literal([1, 2]),
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
