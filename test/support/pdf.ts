import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of the structure that holds text itself: its tags from the root, its language, its text, and what is read aloud instead. */
export type TextNode = { tags: string[]; lang: string | undefined; text: string; spoken: string | undefined };
type Tree = { role?: string; lang?: string; alt?: string; type?: string; id?: string; children?: Tree[] };

/** A PDF as an independent reader, pdfjs, opens it. */
export async function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // The reader takes the bytes away from whoever hands them over.
  return getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
}

/** The text of each marked content, in the order in which it is drawn; an artifact has no id. */
async function drawnTexts(page: PDFPageProxy): Promise<{ id: string | undefined; tag: string; text: string }[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const drawn: { id: string | undefined; tag: string; text: string }[] = [];
  for (const item of items) {
    const last = drawn.at(-1);
    if (!('str' in item)) {
      // The types leave the tag out, and an artifact has null for an id.
      const { type, id, tag = '' } = item as { type: string; id?: string | null; tag?: string };
      if (type !== 'endMarkedContent') drawn.push({ id: id ?? undefined, tag, text: '' });
    } else if (last) last.text += item.str;
    else throw new Error(`"${item.str}" is neither in the structure nor an artifact.`);
  }
  return drawn;
}

function holders(tree: Tree, tags: string[], lang: string | undefined): { ids: string[]; node: TextNode }[] {
  const children = tree.children ?? [];
  const ids = children.flatMap(({ type, id }) => (type === 'content' && id !== undefined ? [id] : []));
  const path = tree.role === undefined || tree.role === 'Root' ? tags : [...tags, tree.role];
  const inherited = tree.lang ?? lang;
  return [
    ...(ids.length > 0 ? [{ ids, node: { tags: path, lang: inherited, text: '', spoken: tree.alt } }] : []),
    ...children.flatMap((child) => (child.type === 'content' ? [] : holders(child, path, inherited))),
  ];
}

export type PageRead = { nodes: TextNode[]; idsAsRead: string[]; idsAsDrawn: string[]; artifacts: string[] };

/** A page: its texts in the order of the structure, the ids of their lines in that and in the order of drawing, and what is in no structure. */
async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PageRead> {
  const page = await pdf.getPage(number);
  const drawn = await drawnTexts(page);
  const found = holders(await page.getStructTree(), [], undefined);
  const textOf = new Map(drawn.map(({ id, text }) => [id, text]));
  return {
    // The reader leaves out the space at the end of a line.
    nodes: found.map(({ ids, node }) => ({ ...node, text: ids.map((id) => textOf.get(id) ?? '').join(' ') })),
    idsAsRead: found.flatMap(({ ids }) => ids),
    idsAsDrawn: drawn.flatMap(({ id }) => id ?? []),
    artifacts: drawn.flatMap(({ tag, text }) => (tag === 'Artifact' && text !== '' ? [text] : [])),
  };
}

/** All pages of a PDF. */
export async function readPages(bytes: Uint8Array): Promise<PageRead[]> {
  const pdf = await opened(bytes);
  return Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => readPage(pdf, index + 1)));
}

/** What a PDF says, page numbers and other artifacts left out, and what is attached to it. */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; attachment: string; pages: number }> {
  const pages = await readPages(bytes);
  const attachments = (await (await opened(bytes)).getAttachments()) as Record<string, { content: Uint8Array }>;
  const [attached] = Object.values(attachments);
  return {
    text: pages.flatMap(({ nodes }) => nodes.map(({ text }) => text)).join('\n'),
    attachment: new TextDecoder().decode(attached?.content),
    pages: pages.length,
  };
}

/** The words of a text, whatever the spaces between them; a line may have ended after a hyphen. */
export const inWords = (texts: readonly string[]): string =>
  texts.join(' ').replaceAll(/\s+/g, ' ').replaceAll('- ', '-').trim();

/** What a page draws outside of the structure and of its artifacts: a screen reader would stumble over it. */
export async function strays(bytes: Uint8Array): Promise<string[]> {
  const pdf = await opened(bytes);
  const drawing = new Set<number>([OPS.showText, OPS.constructPath, OPS.paintImageXObject]);
  const found = Array.from({ length: pdf.numPages }, async (_, index) => {
    const { fnArray, argsArray } = await (await pdf.getPage(index + 1)).getOperatorList();
    const open: string[] = [];
    return fnArray.flatMap((operator, at) => {
      const [tag] = (argsArray[at] ?? []) as unknown[];
      if (operator === OPS.endMarkedContent) open.pop();
      if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) open.push(String(tag));
      const isWhole = operator === OPS.constructPath ? open.at(-1) === 'Artifact' : open.length === 1;
      return drawing.has(operator) && !isWhole ? [`page ${index + 1}: operator ${operator} in ${open.join('/')}`] : [];
    });
  });
  return (await Promise.all(found)).flat();
}

/** One character per byte. */
export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
