const starts = (bytes: Buffer, ...expected: number[]): boolean =>
  expected.every((byte, index) => bytes[index] === byte);

/** How many first bytes `scanTypeOf` needs. A PDF may have some before its header. */
export const sniffedBytes = 1024;

/** What a file is by its first bytes; its name does not count. */
export function scanTypeOf(start: Buffer): string | undefined {
  if (start.subarray(0, sniffedBytes).includes('%PDF-')) return 'application/pdf';
  if (starts(start, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(start, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(start, 0x49, 0x49, 0x2a, 0x00) || starts(start, 0x4d, 0x4d, 0x00, 0x2a)) return 'image/tiff';
  return undefined;
}
