import sharp from 'sharp';
import type { Random } from './random.js';
import type { Sheet } from './sheet.js';

const { abs, cos, floor, hypot, max, min, round, sin } = Math;

/** What happens to a sheet between the pen and the file. */
export interface ScanSettings {
  dpi: number;
  /** Degrees. */
  skew: number;
  /** Of print and copy together; 1 = true size. */
  scale: number;
  upsideDown: boolean;
  /** Laid on the glass across. */
  quarterTurn: boolean;
  /** Seen through the paper, or copied by a machine that turns pictures over. */
  mirrored: boolean;
  /** Millimetres. */
  shift: { x: number; y: number };
  /** Standard deviation in grey values. */
  noise: number;
  /** Grey value of the paper and of the print, as on a copy; 255 and 0 on a clean one. */
  paper: number;
  print: number;
  /** Loss of light from one side to the other, in grey values. */
  shadow: number;
  /** Specks of toner or dirt on the page. */
  specks: number;
  /** Millimetres of a round, unsharp spot of light. */
  blur: number;
  /** A corner that was torn off or folded over. */
  lostCorner: 0 | 1 | 2 | 3 | null;
  jpegQuality: number | null;
  blackAndWhite: boolean;
}

export const cleanScan: ScanSettings = {
  dpi: 300,
  skew: 0,
  scale: 1,
  upsideDown: false,
  quarterTurn: false,
  mirrored: false,
  shift: { x: 0, y: 0 },
  noise: 2,
  paper: 250,
  print: 15,
  shadow: 0,
  specks: 0,
  blur: 0.05,
  lostCorner: null,
  jpegQuality: null,
  blackAndWhite: false,
};

/** Settings of one scan out of many, from good to bad. */
export function someScan(random: Random): ScanSettings {
  return {
    dpi: random.pick([150, 200, 300]),
    skew: random.chance(0.3) ? random.between(-10, 10) : random.around(1.2),
    scale: random.chance(0.25) ? random.between(0.9, 1.1) : random.between(0.97, 1.01),
    upsideDown: random.chance(0.25),
    quarterTurn: false,
    mirrored: false,
    shift: { x: random.around(1.5), y: random.around(1.5) },
    noise: random.between(1, 14),
    paper: random.between(205, 255),
    print: random.between(0, 70),
    shadow: random.chance(0.3) ? random.between(5, 45) : 0,
    specks: random.chance(0.3) ? round(random.between(20, 300)) : 0,
    blur: random.between(0.03, 0.14),
    lostCorner: random.chance(0.12) ? random.pick([0, 1, 2, 3] as const) : null,
    jpegQuality: random.pick([null, 85, 60, 40]),
    blackAndWhite: random.chance(0.12),
  };
}

/** Puts a sheet on the glass. The picture is as large as the sheet needs when it lies askew. */
export function scanSheet(sheet: Sheet, settings: ScanSettings, random: Random): Sheet {
  const out = laid(settings.lostCorner === null ? sheet : torn(sheet, settings.lostCorner), settings);
  expose(out, settings, random);
  return out;
}

function laid(sheet: Sheet, s: ScanSettings): Sheet {
  const scale = s.dpi / 25.4;
  const paper = { width: sheet.width / sheet.scale, height: sheet.height / sheet.scale };
  const angle = (s.skew * Math.PI) / 180 + (s.upsideDown ? Math.PI : 0) + (s.quarterTurn ? Math.PI / 2 : 0);
  const cosine = cos(angle);
  const sine = sin(angle);
  const extra = abs(s.skew) > 2.5 ? 1.18 : 1.02;
  const [across, down] = s.quarterTurn ? [paper.height, paper.width] : [paper.width, paper.height];
  const width = round(across * max(1, s.scale) * extra * scale);
  const height = round(down * max(1, s.scale) * extra * scale);
  const data = new Uint8Array(width * height);
  // The spot of light: a mean over its area, which also does the downsampling properly.
  const spot = max(1, round(max(s.blur, 0.35 / scale) * sheet.scale));
  const around = spot * sheet.width;
  const { data: seen, width: rowLength } = sheet;
  const perPixel = sheet.scale / s.scale;
  const right = sheet.width - spot;
  const bottom = sheet.height - spot;
  const middleX = (paper.width / 2) * sheet.scale;
  const middleY = (paper.height / 2) * sheet.scale;
  for (let y = 0; y < height; y += 1) {
    const v = ((y - height / 2) / scale - s.shift.y) * perPixel;
    const fromX = v * sine + middleX;
    const fromY = v * cosine + middleY;
    for (let x = 0; x < width; x += 1) {
      const u = (((s.mirrored ? -1 : 1) * (x - width / 2)) / scale - s.shift.x) * perPixel;
      const column = (fromX + u * cosine) | 0;
      const row = (fromY - u * sine) | 0;
      const at = row * rowLength + column;
      data[y * width + x] =
        column < spot || row < spot || column >= right || row >= bottom
          ? 255
          : (seen[at]! + seen[at - spot]! + seen[at + spot]! + seen[at - around]! + seen[at + around]!) / 5;
    }
  }
  return { data, width, height, scale };
}

/** Without the triangle at a corner. */
function torn(sheet: Sheet, corner: 0 | 1 | 2 | 3): Sheet {
  const data = Uint8Array.from(sheet.data);
  const side = round(32 * sheet.scale);
  for (let y = 0; y < side; y += 1) {
    const row = (corner < 2 ? y : sheet.height - 1 - y) * sheet.width;
    const from = row + (corner % 2 === 0 ? 0 : sheet.width - (side - y));
    data.fill(255, from, from + side - y);
  }
  return { ...sheet, data };
}

/* Drawing a bell-shaped number for every pixel would take longer than everything else. */
const bells = 65_536;
function grain(deviation: number, random: Random): Int16Array {
  return Int16Array.from({ length: bells }, () => round(random.around(deviation)));
}

function expose(sheet: Sheet, s: ScanSettings, random: Random): void {
  const { data, width, height } = sheet;
  const noise = grain(s.noise, random);
  const grey = Float32Array.from(
    { length: 256 },
    (_, value) => s.print + ((s.paper - s.print) * value) / 255,
  );
  let state = floor(random.next() * 4_294_967_295) | 1;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      const at = y * width + x;
      const value = (grey[data[at]!]! - (s.shadow * x) / width + noise[state >>> 16]!) | 0;
      data[at] = value < 0 ? 0 : value > 255 ? 255 : value;
    }
  for (let speck = 0; speck < s.specks; speck += 1) {
    const cx = random.next() * width;
    const cy = random.next() * height;
    const radius = random.between(0.05, 0.3) * sheet.scale;
    for (let y = max(0, floor(cy - radius)); y <= min(height - 1, cy + radius); y += 1)
      for (let x = max(0, floor(cx - radius)); x <= min(width - 1, cx + radius); x += 1)
        if (hypot(x - cx, y - cy) <= radius) data[y * width + x] = s.print;
  }
  if (s.blackAndWhite) {
    const threshold = (s.paper - s.shadow / 2 + s.print) / 2 + (s.paper - s.print) * 0.12;
    for (let at = 0; at < data.length; at += 1) data[at] = data[at]! < threshold ? 0 : 255;
  }
}

/** The file that the scanner writes. */
export async function pictureOf(
  sheet: Sheet,
  settings: Pick<ScanSettings, 'jpegQuality' | 'dpi'>,
): Promise<{ bytes: Buffer; mime: 'image/png' | 'image/jpeg'; extension: 'png' | 'jpg' }> {
  const image = sharp(sheet.data, {
    raw: { width: sheet.width, height: sheet.height, channels: 1 },
  }).withMetadata({ density: settings.dpi });
  if (settings.jpegQuality === null)
    return {
      bytes: await image.toColourspace('b-w').png({ compressionLevel: 1 }).toBuffer(),
      mime: 'image/png',
      extension: 'png',
    };
  return {
    bytes: await image.toColourspace('b-w').jpeg({ quality: settings.jpegQuality }).toBuffer(),
    mime: 'image/jpeg',
    extension: 'jpg',
  };
}
