import type { PDFiumPage } from '@hyzyla/pdfium';

/** What the library keeps to itself: a page gives its memory back only when it is drawn, or closed by this. */
interface Handle {
  pageIdx: number;
  module: {
    _FPDF_ClosePage(page: number): void;
    _FPDFPage_GetAnnotCount(page: number): number;
    _FPDFTextObj_GetTextRenderMode(object: number): number;
  };
}

const invisible = 3;

/**
 * The JPEG that a page of an office scanner consists of; decoding it costs a fifth of drawing the page. `null` for any
 * page on which something else may be seen. The page is closed afterwards, whatever it was.
 */
export async function singlePictureOf(page: PDFiumPage): Promise<Uint8Array | null> {
  const { pageIdx, module } = page as unknown as Handle;
  try {
    // Somebody may have filled in the scan on the screen.
    if (module._FPDFPage_GetAnnotCount(pageIdx) > 0) return null;
    let picture: Uint8Array | null = null;
    for (const object of page.objects()) {
      if (object.type === 'text') {
        // What text recognition lays over a scan is not to be seen; what somebody typed onto it is.
        const { objectIdx } = object as unknown as { objectIdx: number };
        if (module._FPDFTextObj_GetTextRenderMode(objectIdx) !== invisible) return null;
        continue;
      }
      if (object.type !== 'image' || picture) return null;
      const { data, filters } = await object.getImageDataRaw();
      if (filters.length !== 1 || filters[0] !== 'DCTDecode') return null;
      picture = data;
    }
    return picture;
  } finally {
    module._FPDF_ClosePage(pageIdx);
  }
}
