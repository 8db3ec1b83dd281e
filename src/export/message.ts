import type { Block, ClaimDocument, SectionId } from './document.ts';
import type { Words } from './words.ts';

/** What support needs at first contact; the shop knows its own policy, and what to do next is for the customer. */
const forSupport: readonly SectionId[] = ['verdict', 'reasons', 'remedies', 'evidence', 'answers'];

function lines(block: Block, { t }: Words): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return [block.text];
    case 'rows':
      return block.rows.map(({ term, value }) => t('common.row', { term, value: value.replaceAll('\n', ' ; ') }));
    case 'list':
      return block.items.map((item) => `- ${item}`);
    case 'quote':
      return [];
  }
}

/** The document as plain text, to paste into a contact form or an e-mail: its subject line first. */
export function messageText(document: ClaimDocument, words: Words): string {
  const sections = document.sections.filter(({ id }) => forSupport.includes(id));
  const paragraphs = sections.flatMap(({ title, blocks, parts = [] }) => [
    [title.toUpperCase(), ...blocks.flatMap((block) => lines(block, words))],
    ...parts.map((part) => [part.title, ...part.blocks.flatMap((block) => lines(block, words))]),
  ]);
  return [[document.subject], ...paragraphs, [document.record]].map((paragraph) => paragraph.join('\n')).join('\n\n');
}
