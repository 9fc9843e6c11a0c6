import sharp from 'sharp';
import type { Sheet } from './sheet.js';

/** One page of a scanned file. */
export interface ScannedJpeg {
  jpeg: Buffer;
  width: number;
  height: number;
  /** Pixels per millimetre. */
  scale: number;
}

/** A PDF as office scanners write it: one JPEG per page and nothing else. */
export async function scannedPdf(sheets: readonly Sheet[], jpegQuality = 75): Promise<Buffer> {
  return pdfOfJpegs(await jpegsOf(sheets, jpegQuality));
}

export async function jpegsOf(sheets: readonly Sheet[], quality: number): Promise<ScannedJpeg[]> {
  const jpegs: ScannedJpeg[] = [];
  for (const { data, width, height, scale } of sheets) {
    const jpeg = await sharp(data, { raw: { width, height, channels: 1 } })
      .toColourspace('b-w')
      .jpeg({ quality })
      .toBuffer();
    jpegs.push({ jpeg, width, height, scale });
  }
  return jpegs;
}

export function pdfOfJpegs(sheets: readonly ScannedJpeg[]): Buffer {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  const push = (content: string | Buffer): void => {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (number: number, ...content: (string | Buffer)[]): void => {
    offsets[number] = length;
    push(`${number} 0 obj\n`);
    content.forEach(push);
    push('\nendobj\n');
  };
  push('%PDF-1.4\n');
  const pageNumber = (index: number): number => 3 + index * 3;
  object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  object(
    2,
    `<< /Type /Pages /Count ${sheets.length} /Kids [${sheets.map((_, index) => `${pageNumber(index)} 0 R`).join(' ')}] >>`,
  );
  for (const [index, sheet] of sheets.entries()) {
    const page = pageNumber(index);
    const width = ((sheet.width / sheet.scale) * 72) / 25.4;
    const height = ((sheet.height / sheet.scale) * 72) / 25.4;
    const { jpeg } = sheet;
    const draw = `q ${width.toFixed(2)} 0 0 ${height.toFixed(2)} 0 0 cm /Scan Do Q`;
    object(
      page,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width.toFixed(2)} ${height.toFixed(2)}] /Resources << /XObject << /Scan ${page + 1} 0 R >> >> /Contents ${page + 2} 0 R >>`,
    );
    object(
      page + 1,
      `<< /Type /XObject /Subtype /Image /Width ${sheet.width} /Height ${sheet.height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      jpeg,
      '\nendstream',
    );
    object(page + 2, `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`);
  }
  const start = length;
  push(`xref\n0 ${offsets.length}\n0000000000 65535 f \n`);
  for (const offset of offsets.slice(1)) push(`${String(offset).padStart(10, '0')} 00000 n \n`);
  push(`trailer\n<< /Size ${offsets.length} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}
