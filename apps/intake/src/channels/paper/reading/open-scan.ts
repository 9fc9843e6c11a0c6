import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { FileProblem, limits } from './file-problem.js';
import { dpi, type Raster } from './raster.js';
import { singlePictureOf } from './single-picture.js';

const { max, min, round } = Math;

/** Pages are brought to at most this many pixels on the long side: 212 dpi of an A4 page, and a bounded amount of memory. */
const longSide = 2480;
/** A page of a PDF is drawn at the reading resolution, small ones a little finer, large ones within the bound. */
const leastSide = 1754;
const pointsPerInch = 72;

/** A scanned file, read page by page. */
export interface Scan {
  pages: number;
  /** `page` from 1. Throws a FileProblem for a page that cannot be read. */
  raster(page: number): Promise<Raster>;
  /** Where `raster` may have taken a short cut: the page as it is to be seen. Costs several times as much. */
  drawn?(page: number): Promise<Raster>;
  close(): void;
}

// A cache would hold pages of people's forms in memory longer than needed, and every picture here is read once.
sharp.cache(false);

/** Looks at what the file is, not at what it is called. Throws a FileProblem for what cannot be read. */
export async function openScan(file: Uint8Array): Promise<Scan> {
  if (file.length > limits.bytes) throw new FileProblem('too-large', `more than ${limits.bytes} bytes`);
  if (Buffer.from(file.subarray(0, 1024)).includes('%PDF-')) return openPdf(file);
  return openPicture(file);
}

let pdfium: Promise<PDFiumLibrary> | undefined;

async function openPdf(file: Uint8Array): Promise<Scan> {
  checkEmbeddedPictures(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  pdfium ??= PDFiumLibrary.init();
  const library = await pdfium;
  let document: PDFiumDocument;
  try {
    document = await library.loadDocument(file);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw /password|security/i.test(detail)
      ? new FileProblem('password-protected', 'the PDF asks for a password')
      : new FileProblem('damaged', 'the PDF is damaged or incomplete');
  }
  const pages = document.getPageCount();
  try {
    checkPages(pages);
  } catch (error) {
    document.destroy();
    throw error;
  }
  const drawn = (page: number): Promise<Raster> => pdfRaster(document, page);
  const raster = async (page: number): Promise<Raster> => (await embedded(document, page)) ?? drawn(page);
  return { pages, raster, drawn, close: () => document.destroy() };
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
    if (!(side > 0) || side > limits.pagePoints)
      throw new FileProblem('page-too-large', `a page of ${round(side)} points`);
    const wanted = min(longSide, max(leastSide, (side / pointsPerInch) * dpi));
    const { data, width, height } = await handle.render({ scale: wanted / side, colorSpace: 'Gray' });
    return { data, width, height };
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem('damaged', 'the page cannot be drawn');
  }
}

const decoding = { limitInputPixels: limits.pixels, failOn: 'error', sequentialRead: true } as const;

async function openPicture(file: Uint8Array): Promise<Scan> {
  let pages: number;
  try {
    const metadata = await sharp(file, decoding).metadata();
    if (!['png', 'jpeg', 'tiff'].includes(metadata.format))
      throw new FileProblem('not-a-picture', `a ${metadata.format} file`);
    pages = metadata.pages ?? 1;
  } catch (error) {
    throw pictureProblem(error);
  }
  checkPages(pages);
  const raster = async (page: number): Promise<Raster> => {
    try {
      return await pictureRaster(file, page - 1);
    } catch (error) {
      throw pictureProblem(error);
    }
  };
  return { pages, raster, close: () => undefined };
}

async function pictureRaster(file: Uint8Array, page: number): Promise<Raster> {
  const { data, info } = await sharp(file, { ...decoding, page, pages: 1 })
    .rotate()
    .flatten({ background: '#ffffff' })
    .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true, kernel: 'cubic' })
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels === 1) return { data, width: info.width, height: info.height };
  const grey = new Uint8Array(info.width * info.height);
  for (let index = 0; index < grey.length; index += 1) grey[index] = data[index * info.channels]!;
  return { data: grey, width: info.width, height: info.height };
}

function pictureProblem(error: unknown): FileProblem {
  if (error instanceof FileProblem) return error;
  const detail = error instanceof Error ? error.message : String(error);
  if (/pixel limit|too large|exceeds/i.test(detail))
    return new FileProblem('page-too-large', 'the picture has too many pixels');
  if (/unsupported image format/i.test(detail))
    return new FileProblem('not-a-picture', 'neither PDF nor PNG, JPEG or TIFF');
  return new FileProblem('damaged', 'the picture is damaged or incomplete');
}

function checkPages(pages: number): void {
  if (pages < 1) throw new FileProblem('no-pages', 'the file has no pages');
  if (pages > limits.pages)
    throw new FileProblem('too-many-pages', `${pages} pages; at most ${limits.pages} in one file`);
}
