import Pdf from 'pdfkit';
import type { Words } from '../../document/words.ts';
import { documentBands, type PdfSource } from './compose.ts';
import { drawBands, type Band } from './draw.ts';
import { exhibitsBands, type Exhibit } from './exhibits.ts';
import { giveFonts } from './fonts.ts';
import { scriptsOf } from './scripts.ts';
import { PAGE, styles } from './style.ts';

function begin([{ document }, ...others]: readonly [PdfSource, ...PdfSource[]], createdAt: string) {
  const titles = new Set([document.title, ...others.map((source) => source.document.title)]);
  return new Pdf({
    pdfVersion: '1.7',
    // ISO 14289-1: test/export/pdf-ua.test.ts holds it.
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    lang: document.language,
    displayTitle: true,
    size: PAGE.size,
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    // Without a font of its own it would load Helvetica.
    font: null as unknown as string,
    info: {
      Title: [[...titles].join(' – '), document.reference].join(' '),
      Creator: 'Recevable',
      Producer: 'Recevable',
      CreationDate: new Date(createdAt),
    },
  });
}

/** The reference at the head and the foot of every page, and the number of the page: one may lie alone on a desk. */
function markPages(pdf: PDFKit.PDFDocument, wordsOfPage: readonly Words[], reference: string) {
  const { font, size, color } = styles.note;
  for (const [index, { t }] of wordsOfPage.entries()) {
    pdf.switchToPage(index);
    pdf.font(font).fontSize(size).fillColor(color);
    const number = t('document.page', { page: index + 1, pages: wordsOfPage.length });
    const right = (text: string) => PAGE.width - PAGE.side - pdf.widthOfString(text);
    pdf.markContent('Artifact', { type: 'Pagination', attached: ['Top'] });
    pdf.text(reference, right(reference), PAGE.head, { lineBreak: false });
    pdf.endMarkedContent();
    pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    pdf.text(reference, PAGE.side, PAGE.foot, { lineBreak: false });
    pdf.text(number, right(number), PAGE.foot, { lineBreak: false });
    pdf.endMarkedContent();
  }
}

async function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('error', reject);
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      resolve(bytes);
    });
    pdf.end();
  });
}

/**
 * The PDF of one or several claim documents, one after the other, with the claim file attached and the pictures of the claim at
 * its end. `createdAt` is an ISO 8601 instant. It holds no script, form or link, its properties name nobody, and the same input
 * gives the same bytes.
 */
export async function writePdf(
  sources: readonly [PdfSource, ...PdfSource[]],
  claimFile: { name: string; text: string },
  createdAt: string,
  exhibits: readonly Exhibit[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const scripts = await scriptsOf([claimFile.text, ...exhibits.map(({ name }) => name)]);
  const pdf = begin(sources, createdAt);
  const paper = { pdf, fonts: giveFonts(pdf, scripts), scripts, lacks: false };
  const root = { tag: 'Document', element: pdf.struct('Document') };
  pdf.addStructure(root.element);
  const wordsOfPage: Words[] = [];
  const draw = (bands: readonly Band[], words: Words) => {
    drawBands(pdf, bands);
    while (wordsOfPage.length < pdf.bufferedPageRange().count) wordsOfPage.push(words);
  };
  for (const source of sources) draw(documentBands(source, root, paper), source.words);
  const [{ words: firstWords }] = sources;
  if (exhibits.length > 0) draw(exhibitsBands(exhibits, root, firstWords, paper), firstWords);
  markPages(pdf, wordsOfPage, sources[0].document.reference);
  const { t } = firstWords;
  pdf.file(new TextEncoder().encode(claimFile.text).buffer, {
    name: claimFile.name,
    type: 'application/json',
    description: t('document.claimFile'),
    relationship: 'Source',
    creationDate: new Date(createdAt),
    modifiedDate: new Date(createdAt),
  });
  return collect(pdf);
}
