/**
 * 0x80 to 0x9F of Windows-1252 (WHATWG Encoding, index-windows-1252); a blank for what it leaves open. Node 20 decodes these
 * as if they were Latin-1.
 */
const signs = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const special = /[\x80-\x9f]/g;
const signOf = (byte: string): string => signs[byte.charCodeAt(0) - 0x80]!;
const isOpen = (line: string): boolean =>
  line.includes('\0') || [...line.matchAll(special)].some(([byte]) => signOf(byte) === ' ');

/**
 * The text of a file in UTF-8, or in Windows-1252 as spreadsheets save it. Throws with the line when it is neither, or some
 * lines are in the one and some in the other: then no reading of it is right.
 */
export function textOfFile(content: Buffer): string {
  if (isUtf8(content)) return new TextDecoder().decode(content);
  // One sign per byte, so that lines are cut as they lie in the file.
  const lines = content.toString('latin1').split('\n');
  const wrong = lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')));
  if (lines.some((line) => /\P{ASCII}/u.test(line) && isUtf8(Buffer.from(line, 'latin1'))))
    throw new Error(
      `line ${wrong + 1}: this line is not UTF-8, but others are. Save the whole file as UTF-8.`,
    );
  const open = lines.findIndex(isOpen);
  if (open >= 0)
    throw new Error(`line ${open + 1}: this is neither UTF-8 nor Windows-1252. Save the file as UTF-8.`);
  return lines.join('\n').replace(special, signOf);
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
