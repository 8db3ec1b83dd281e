/** How far each answer may go. Lengths are in code points, money in cents, bandwidth in Mb/s, file sizes in bytes. */
export const limits = {
  description: 4000,
  text: 120,
  cents: 1_000_000,
  mbps: 10_000,
  charges: 20,
  attachments: 5,
  attachmentBytes: 10_000_000,
  /** Of one picture, read from its header: decoding takes four bytes for each. */
  attachmentPixels: 40_000_000,
  earliestDate: '2010-01-01',
  /** The first day that is too late for any claim. Years of five digits would break the arithmetic of dates. */
  latestDate: '2100-01-01',
} as const;
