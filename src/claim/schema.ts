import * as z from 'zod/mini';
import * as codes from './codes.ts';
import { isCalendarDate } from './dates.ts';
import { limits } from './limits.ts';

// zod probes `eval` once unless told not to, which a strict Content-Security-Policy reports as a violation.
z.config({ jitless: true });

const length = (text: string) => [...text].length;
const text = (max: number) =>
  z.string().check(z.refine((value) => value === value.trim() && value !== '' && length(value) <= max));
/** What is typed, or the code for "I don't know". */
const knownText = z.union([z.literal('unknown'), text(limits.text)]);
const date = z.string().check(z.refine((value) => isCalendarDate(value) && value < limits.latestDate));
const instant = z.iso.datetime({ offset: true }).check(z.refine((value) => value < limits.latestDate));
const yesNo = z.enum(codes.yesNo);
const yesNoUnknown = z.enum(codes.yesNoUnknown);
const money = z.strictObject({
  cents: z.int().check(z.gte(1), z.lte(limits.cents)),
  currency: z.enum(codes.currencies),
});
const mbps = z.number().check(
  z.gt(0),
  z.lte(limits.mbps),
  z.refine((value) => Number(value.toFixed(2)) === value),
);
const attachment = z.strictObject({
  name: text(limits.text),
  mediaType: z.enum(codes.mediaTypes),
  bytes: z.int().check(z.gte(1), z.lte(limits.attachmentBytes)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

export const attachmentsSchema = z.array(attachment).check(z.maxLength(limits.attachments));

const partial = <Shape extends z.core.$ZodShape>(shape: Shape) => z.optional(z.partial(z.strictObject(shape)));

/** An order has one currency: an amount in another could neither be compared nor be shown in the form. */
function hasOneCurrency({ order, billing }: { order?: Priced; billing?: Billed }): boolean {
  const amounts = [order?.price, billing?.agreed, billing?.charged].filter((amount) => amount !== undefined);
  return new Set(amounts.map(({ currency }) => currency)).size <= 1;
}
type Priced = { price?: Money | undefined } | undefined;
type Billed = { agreed?: Money | undefined; charged?: Money | undefined } | undefined;

/** A claim with any part unanswered: an unanswered question is an absent field. The field names are public and stable. */
export const claimSchema = z
  .partial(
    z.strictObject({
      problem: z.enum(codes.problems),
      description: text(limits.description),
      order: partial({
        reference: text(limits.text),
        referenceKind: z.enum(codes.referenceKinds),
        purchasedOn: date,
        renewal: yesNo,
        endsOn: date,
        plan: z.enum(codes.planAnswers),
        months: z.literal(codes.months),
        price: money,
        paymentMethod: z.enum(codes.paymentMethods),
      }),
      access: partial({
        received: z.enum(codes.receptions),
        channel: z.enum(codes.channels),
        activated: yesNoUnknown,
        activatedOn: date,
        withdrawalWaived: yesNoUnknown,
      }),
      terms: partial({ respected: yesNoUnknown }),
      support: partial({
        contacted: yesNo,
        contactedOn: date,
        refundRequested: yesNo,
        ticket: text(limits.text),
        instructionsFollowed: z.enum(codes.instructions),
        diagnosis: z.enum(codes.diagnoses),
        outcome: z.enum(codes.supportOutcomes),
      }),
      outage: partial({
        startedAt: instant,
        ongoing: yesNo,
        endedAt: instant,
        extent: z.enum(codes.extents),
        cause: z.enum(codes.causes),
        ownInternetWorked: yesNoUnknown,
        offer: z.enum(codes.offers),
      }),
      fault: partial({ since: date, extent: z.enum(codes.faultExtents) }),
      billing: partial({
        error: z.enum(codes.billingErrors),
        chargeCount: z.int().check(z.gte(1), z.lte(limits.charges)),
        secondChargedOn: date,
        secondReference: text(limits.text),
        agreed: money,
        charged: money,
      }),
      delivery: partial({
        paymentValidated: yesNo,
        paymentValidatedAt: instant,
        spamChecked: yesNo,
        contactDetailsCorrect: yesNoUnknown,
      }),
      satisfaction: partial({ reason: z.enum(codes.satisfactionReasons) }),
      device: partial({
        kind: z.enum(codes.deviceKinds),
        brand: knownText,
        model: knownText,
        system: knownText,
        appVersion: knownText,
        upToDate: yesNoUnknown,
        worksOnAnother: yesNoUnknown,
      }),
      connection: partial({
        mbps: z.union([mbps, z.literal('unknown')]),
        link: z.enum(codes.links),
        stable: yesNoUnknown,
        source: z.enum(codes.sources),
        measuredAt: instant,
      }),
      attachments: attachmentsSchema,
    }),
  )
  .check(z.refine(hasOneCurrency));

export type Claim = z.infer<typeof claimSchema>;
export type Money = z.infer<typeof money>;
export type Attachment = z.infer<typeof attachment>;
