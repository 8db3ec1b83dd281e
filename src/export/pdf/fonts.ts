// As text within the code, since the page may fetch nothing (connect-src 'none').
import regular from './fonts/RecevableSans-Regular.ttf?inline';
import semiBold from './fonts/RecevableSans-SemiBold.ttf?inline';

function bytesOf(dataUrl: string): ArrayBuffer {
  return Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (char) => char.charCodeAt(0)).buffer;
}

/** Gives a document its two fonts, by the names that the styles use, and says which code points they can draw. */
export function giveFonts(pdf: PDFKit.PDFDocument): (codePoint: number) => boolean {
  pdf.registerFont('SemiBold', bytesOf(semiBold));
  pdf.registerFont('Regular', bytesOf(regular));
  pdf.font('Regular');
  // pdfkit keeps the font to itself, and draws nothing, without a word, where a character is missing.
  const { font } = Reflect.get(pdf, '_font') as { font: { hasGlyphForCodePoint: (codePoint: number) => boolean } };
  return (codePoint) => font.hasGlyphForCodePoint(codePoint);
}
