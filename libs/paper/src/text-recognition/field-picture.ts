import sharp from 'sharp';

const { max, min, round } = Math;

/** Darker than this is ink; a line to write on is printed in grey. */
const ink = 200;
/** A row of ink as long as this is a printed line and no letter: share of the width, and pixels. */
const longShare = 0.5;
const longPixels = 90;
/** What the reader leaves around a field shows the print beside it. In pixels of the crop. */
const cut = { side: 12, top: 4, bottom: 10 };
const white = 12;
/** Text recognition was trained on 300 dpi. */
const enlarged = 1.5;

/** A crop of a field as text recognition likes it: without the lines to write on, larger, with white around. */
export async function fieldPicture(crop: Uint8Array): Promise<Buffer> {
  const { data, info } = await sharp(crop)
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  eraseLines(data, width, height);
  const inner = {
    left: min(cut.side, width >> 2),
    top: min(cut.top, height >> 2),
    width: max(1, width - 2 * min(cut.side, width >> 2)),
    height: max(1, height - min(cut.top, height >> 2) - min(cut.bottom, height >> 2)),
  };
  const { data: cleaned, info: size } = await sharp(data, { raw: { width, height, channels: 1 } })
    .extract(inner)
    .extend({ top: white, bottom: white, left: white, right: white, background: '#ffffff' })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  return sharp(cleaned)
    .resize({ width: round(size.width * enlarged) })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Whitens rows of ink that are too long to be a letter. A stroke that crosses them loses a pixel or two. */
export function eraseLines(grey: Uint8Array, width: number, height: number): void {
  const long = min(longPixels, round(width * longShare));
  for (let y = 0; y < height; y += 1) {
    let run = 0;
    for (let x = 0; x <= width; x += 1) {
      if (x < width && grey[y * width + x]! < ink) {
        run += 1;
        continue;
      }
      if (run >= long) grey.fill(255, y * width + x - run, y * width + x);
      run = 0;
    }
  }
}
