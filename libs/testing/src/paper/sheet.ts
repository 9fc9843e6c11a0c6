import { PDFiumLibrary } from '@hyzyla/pdfium';

/** A grey page, one byte per pixel, 0 black. */
export interface Sheet {
  data: Uint8Array;
  width: number;
  height: number;
  /** Pixels per millimetre. */
  scale: number;
}

/** Prints a PDF: every page as it comes out of the printer, at 300 dpi. */
export async function printPdf(pdf: Uint8Array, dpi = 300): Promise<Sheet[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  try {
    const sheets: Sheet[] = [];
    for (let page = 0; page < document.getPageCount(); page += 1) {
      const { data, width, height } = await document
        .getPage(page)
        .render({ scale: dpi / 72, colorSpace: 'Gray' });
      sheets.push({ data: Uint8Array.from(data), width, height, scale: dpi / 25.4 });
    }
    return sheets;
  } finally {
    document.destroy();
    library.destroy();
  }
}

export const copyOf = (sheet: Sheet): Sheet => ({ ...sheet, data: Uint8Array.from(sheet.data) });
