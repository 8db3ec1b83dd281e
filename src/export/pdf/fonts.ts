// As text within the code, since the page may fetch nothing (connect-src 'none').
import regular from './fonts/RecevableSans-Regular.ttf?inline';
import semiBold from './fonts/RecevableSans-SemiBold.ttf?inline';
import type { Scripts } from './scripts.ts';
import type { FontOf } from './runs.ts';

function bytesOf(dataUrl: string): ArrayBuffer {
  return Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (char) => char.charCodeAt(0)).buffer;
}

/** The fonts of a document: which code points they can draw, and which of them draws a character in the style's own font. */
export type Fonts = { covers: (codePoint: number) => boolean; fontOf: (own: string) => FontOf };

/** Gives a document its two fonts, by the names that the styles use, and those of other scripts that it needs. */
export function giveFonts(pdf: PDFKit.PDFDocument, { fonts }: Scripts): Fonts {
  const coverage = (name: string, dataUrl: string) => {
    pdf.registerFont(name, bytesOf(dataUrl));
    pdf.font(name);
    // pdfkit keeps the font to itself, and draws nothing, without a word, where a character is missing.
    const { font } = Reflect.get(pdf, '_font') as { font: { hasGlyphForCodePoint: (codePoint: number) => boolean } };
    return (codePoint: number) => font.hasGlyphForCodePoint(codePoint);
  };
  const others = Object.entries(fonts).map(([name, dataUrl]) => ({ name, covers: coverage(name, dataUrl) }));
  coverage('SemiBold', semiBold);
  const own = coverage('Regular', regular);
  const other = (codePoint: number) => others.find(({ covers }) => covers(codePoint))?.name;
  return {
    covers: (codePoint) => own(codePoint) || other(codePoint) !== undefined,
    fontOf: (ownName) => (char, before) => {
      const codePoint = char.codePointAt(0) ?? 0;
      const last = others.find(({ name }) => name === before);
      // A space or an accent stays with what it stands in.
      if (last && /[\p{M}\p{Zs}]/u.test(char) && last.covers(codePoint)) return last.name;
      return own(codePoint) ? ownName : (other(codePoint) ?? ownName);
    },
  };
}
