import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import { checkPages, FileProblem, limits } from './file-problem.js';
import { longSide, pictureRaster } from './picture-file.js';
import { dpi, type Raster } from './raster.js';
import type { Scan } from './scan-file.js';
import { singlePictureOf } from './single-picture.js';

const { max, min, round } = Math;

/** A page of a PDF is drawn at the reading resolution, small ones a little finer, large ones within the bound. */
const leastSide = 1754;
const pointsPerInch = 72;
/** A document keeps the picture of every page it was asked for until it is closed; opening it again takes a moment. */
const pagesPerOpening = 16;

let pdfium: Promise<PDFiumLibrary> | undefined;

export async function openPdf(file: Uint8Array): Promise<Scan> {
  checkEmbeddedPictures(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  pdfium ??= PDFiumLibrary.init();
  const scan = new PdfScan(await pdfium, file);
  try {
    scan.pages = (await scan.document()).getPageCount();
    checkPages(scan.pages);
    return scan;
  } catch (error) {
    scan.close();
    throw error;
  }
}

class PdfScan implements Scan {
  pages = 0;
  private open: PDFiumDocument | undefined;
  private asked = 0;

  constructor(
    private readonly library: PDFiumLibrary,
    private readonly file: Uint8Array,
  ) {}

  async raster(page: number): Promise<Raster> {
    const document = await this.document();
    return (await embedded(document, page)) ?? (await pdfRaster(document, page));
  }

  async drawn(page: number): Promise<Raster> {
    return pdfRaster(await this.document(), page);
  }

  close(): void {
    this.open?.destroy();
    this.open = undefined;
  }

  async document(): Promise<PDFiumDocument> {
    this.asked += 1;
    if (this.asked > pagesPerOpening) {
      this.close();
      this.asked = 1;
    }
    return (this.open ??= await openDocument(this.library, this.file));
  }
}

async function openDocument(library: PDFiumLibrary, file: Uint8Array): Promise<PDFiumDocument> {
  try {
    return await library.loadDocument(file);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw /password|security/i.test(detail)
      ? new FileProblem('password-protected', 'the PDF asks for a password')
      : new FileProblem('damaged', 'the PDF is damaged or incomplete');
  }
}

/**
 * Refuses a PDF whose pictures unpack to more than memory should hold, before anything is unpacked. The dictionary of
 * a picture always lies open in the file, because a stream cannot be packed into another one.
 */
function checkEmbeddedPictures(file: Buffer): void {
  for (let at = file.indexOf('/Width'); at !== -1; at = file.indexOf('/Width', at + 6)) {
    const around = file.toString('latin1', max(0, at - 400), at + 400);
    const width = Number(/\/Width\s+(\d+)/.exec(around.slice(at < 400 ? at : 400))?.[1] ?? 0);
    const heights = [...around.matchAll(/\/Height\s+(\d+)/g)].map((match) => Number(match[1]));
    if (heights.some((height) => width * height > limits.pixels))
      throw new FileProblem('page-too-large', 'a picture in the PDF has too many pixels');
  }
}

/** The picture a page consists of; `null` where it must be drawn. */
async function embedded(document: PDFiumDocument, page: number): Promise<Raster | null> {
  try {
    const picture = await singlePictureOf(document.getPage(page - 1));
    return picture && (await pictureRaster(picture, 0));
  } catch {
    // Damaged or unusual; drawing it tells which.
    return null;
  }
}

async function pdfRaster(document: PDFiumDocument, page: number): Promise<Raster> {
  try {
    const handle = document.getPage(page - 1);
    const { originalWidth, originalHeight } = handle.getOriginalSize();
    const side = max(originalWidth, originalHeight);
    // A page without a size is none: it is not there, or its tree leads back to itself.
    if (!(side > 0)) throw new FileProblem('damaged', 'a page without a size');
    if (side > limits.pagePoints) throw new FileProblem('page-too-large', `a page of ${round(side)} points`);
    const wanted = min(longSide, max(leastSide, (side / pointsPerInch) * dpi));
    const { data, width, height } = await handle.render({ scale: wanted / side, colorSpace: 'Gray' });
    return { data, width, height };
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem('damaged', 'the page cannot be drawn');
  }
}
