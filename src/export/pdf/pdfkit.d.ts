// What pdfkit 0.20 takes and @types/pdfkit 0.17 does not know.
declare namespace PDFKit {
  interface PDFStructureElement {
    dictionary: { data: Record<string, unknown> };
  }
  interface PDFOutline {
    addItem(title: string, options: { expanded?: boolean; left?: number; top?: number }): PDFOutline;
  }
}

declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    scope?: 'Row' | 'Column';
  }
  interface PDFAttachmentOptions {
    relationship?: 'Source' | 'Data';
  }
}
