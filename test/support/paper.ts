import { claimSchema } from '../../src/claim/schema.ts';
import { relevant } from '../../src/claim/relevant.ts';
import { claimDocument } from '../../src/document/document.ts';
import { writeClaimFile } from '../../src/export/json.ts';
import type { PdfSource } from '../../src/export/pdf/compose.ts';
import { writePdf } from '../../src/export/pdf/write-pdf.ts';
import type { Words } from '../../src/document/words.ts';
import { sourceOf } from './ways.ts';

/** A scenario as the wizard would put it on paper, and its claim file. */
export function paperOf(
  scenario: { claim: unknown; now: string },
  words: Words,
): PdfSource & { claimFile: { name: string; text: string } } {
  const claim = relevant(claimSchema.parse(scenario.claim));
  const source = sourceOf(claim, scenario.now);
  const { policy, language } = words;
  const text = writeClaimFile(claim, source.assessment, { ...source, policy, language, createdAt: scenario.now });
  return { document: claimDocument(source, words), words, claimFile: { name: 'recevable-demande.json', text } };
}

/** What `paperOf` gives, as a PDF. */
export const printed = async (
  { document, words, claimFile }: ReturnType<typeof paperOf>,
  now: string,
): Promise<Uint8Array> => writePdf([{ document, words }], claimFile, now);
