import { PDFiumLibrary } from '@hyzyla/pdfium';

/** An element of a PDF's structure tree, as a screen reader gets it. */
export interface Tag {
  type: string;
  /** The words in it and in what lies within it, in the order of the tree. */
  text: string;
  alt: string;
  children: Tag[];
}

/** What the library keeps to itself: PDFium's own functions. */
interface Pdfium {
  HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _free(at: number): void;
  _FPDF_StructTree_GetForPage(page: number): number;
  _FPDF_StructTree_CountChildren(tree: number): number;
  _FPDF_StructTree_GetChildAtIndex(tree: number, index: number): number;
  _FPDF_StructTree_Close(tree: number): void;
  _FPDF_StructElement_GetType(element: number, buffer: number, length: number): number;
  _FPDF_StructElement_GetAltText(element: number, buffer: number, length: number): number;
  _FPDF_StructElement_CountChildren(element: number): number;
  _FPDF_StructElement_GetChildAtIndex(element: number, index: number): number;
  _FPDF_StructElement_GetChildMarkedContentID(element: number, index: number): number;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPageObj_GetMarkedContentID(object: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(page: number): void;
  _FPDFTextObj_GetText(object: number, textPage: number, buffer: number, length: number): number;
}

/** The tags of every page, read by PDFium from the file alone. */
export async function tagsOf(pdf: Buffer): Promise<Tag[][]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pdfium = (library as unknown as { module: Pdfium }).module;
  try {
    return Array.from({ length: document.getPageCount() }, (_, index) => {
      const { pageIdx } = document.getPage(index) as unknown as { pageIdx: number };
      return tagsOfPage(pdfium, pageIdx);
    });
  } finally {
    document.destroy();
    library.destroy();
  }
}

function tagsOfPage(pdfium: Pdfium, page: number): Tag[] {
  const words = wordsByContent(pdfium, page);
  const read = (element: number): Tag => {
    const parts = Array.from({ length: pdfium._FPDF_StructElement_CountChildren(element) }, (_, index) => {
      const child = pdfium._FPDF_StructElement_GetChildAtIndex(element, index);
      if (child !== 0) return read(child);
      return words.get(pdfium._FPDF_StructElement_GetChildMarkedContentID(element, index)) ?? '';
    });
    return {
      type: said(pdfium, (at, size) => pdfium._FPDF_StructElement_GetType(element, at, size)),
      alt: said(pdfium, (at, size) => pdfium._FPDF_StructElement_GetAltText(element, at, size)),
      text: parts.map((part) => (typeof part === 'string' ? part : part.text)).join('|'),
      children: parts.filter((part) => typeof part !== 'string'),
    };
  };
  const tree = pdfium._FPDF_StructTree_GetForPage(page);
  try {
    return Array.from({ length: pdfium._FPDF_StructTree_CountChildren(tree) }, (_, index) =>
      read(pdfium._FPDF_StructTree_GetChildAtIndex(tree, index)),
    );
  } finally {
    pdfium._FPDF_StructTree_Close(tree);
  }
}

const textObject = 1;

function wordsByContent(pdfium: Pdfium, page: number): Map<number, string> {
  const textPage = pdfium._FPDFText_LoadPage(page);
  const words = new Map<number, string>();
  for (let index = 0; index < pdfium._FPDFPage_CountObjects(page); index += 1) {
    const object = pdfium._FPDFPage_GetObject(page, index);
    const content = pdfium._FPDFPageObj_GetMarkedContentID(object);
    if (content < 0 || pdfium._FPDFPageObj_GetType(object) !== textObject) continue;
    const text = said(pdfium, (at, size) => pdfium._FPDFTextObj_GetText(object, textPage, at, size));
    words.set(content, (words.get(content) ?? '') + text);
  }
  pdfium._FPDFText_ClosePage(textPage);
  return words;
}

/** PDFium says how long a text is, then writes it: UTF-16, ended by a zero. */
function said(pdfium: Pdfium, say: (buffer: number, length: number) => number): string {
  const size = say(0, 0);
  if (size <= 2) return '';
  const at = pdfium._malloc(size);
  say(at, size);
  const text = Buffer.from(pdfium.HEAPU8.slice(at, at + size - 2)).toString('utf16le');
  pdfium._free(at);
  return text;
}
