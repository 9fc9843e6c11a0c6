import sharp, { type Metadata } from 'sharp';
import { checkPages, FileProblem, limits } from './file-problem.js';
import type { Raster } from './raster.js';
import type { Scan } from './scan-file.js';

/** Pages are brought to at most this many pixels on the long side: 212 dpi of an A4 page, and a bounded amount of memory. */
export const longSide = 2480;

// A cache would hold pages of people's forms in memory longer than needed, and every picture here is read once.
sharp.cache(false);

const decoding = { limitInputPixels: limits.pixels, failOn: 'error', sequentialRead: true } as const;

/** PNG, JPEG or TIFF, which may have many pages. */
export async function openPicture(file: Uint8Array): Promise<Scan> {
  let pages: number;
  try {
    const metadata = await sharp(file, decoding).metadata();
    if (!['png', 'jpeg', 'tiff'].includes(metadata.format))
      throw new FileProblem('not-a-picture', `a ${metadata.format} file`);
    checkSides(metadata);
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

export async function pictureRaster(file: Uint8Array, page: number): Promise<Raster> {
  checkSides(await sharp(file, { ...decoding, page, pages: 1 }).metadata());
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

/** No sheet is a strip: what is brought to the size of a page would be a few pixels high. */
function checkSides({ width, height }: Metadata): void {
  if (width > limits.side || height > limits.side)
    throw new FileProblem('page-too-large', `a picture of ${width} by ${height} pixels`);
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
