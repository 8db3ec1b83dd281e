import type { ClaimDocument, Part } from '../../src/document/model.ts';

/** The sections of a document, each followed by its parts. */
export const sectionsOf = ({ sections }: ClaimDocument): Part[] =>
  sections.flatMap((section) => [section, ...(section.parts ?? [])]);

/** Every text of a claim document's sections, in order. */
export function textsOf(document: ClaimDocument): string[] {
  return sectionsOf(document).flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) => {
      switch (block.kind) {
        case 'rows':
          return block.rows.flatMap(({ term, value, notes = [] }) => [term, value, ...notes]);
        case 'list':
          return [...block.items];
        case 'quote':
          return [block.quote.source, ...block.quote.french, ...(block.quote.rendering ?? [])];
        default:
          return [block.text];
      }
    }),
  ]);
}
