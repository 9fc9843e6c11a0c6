/** Where a piece of what a person said was found. */
export interface Trace {
  where: string;
  piece: string;
  around: string;
}

/**
 * Searches bytes for pieces of personal data, as they are and as programs write them: JSON and HTML escapes, percent-encoding,
 * base64 at any alignment, hexadecimal. Upper and lower case are the same.
 */
export class TraceSearch {
  private readonly spellings: { piece: string; spelling: string; exact: boolean }[];

  constructor(pieces: readonly string[]) {
    this.spellings = [...new Set(pieces)].flatMap((piece) => [
      ...[
        ...new Set([
          piece,
          ascii(piece),
          html(piece),
          encodeURIComponent(piece),
          encodeURIComponent(piece).replaceAll('%20', '+'),
          hex(piece),
        ]),
      ].map((spelling) => ({ piece, spelling: spelling.toLowerCase(), exact: false })),
      ...base64(piece).map((spelling) => ({ piece, spelling, exact: true })),
    ]);
  }

  in(where: string, bytes: Uint8Array | string): Trace[] {
    const text = typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('utf8');
    const lower = text.toLowerCase();
    return this.spellings.flatMap(({ piece, spelling, exact }) => {
      const at = (exact ? text : lower).indexOf(spelling);
      return at < 0 ? [] : [{ where, piece, around: text.slice(Math.max(0, at - 80), at + 80) }];
    });
  }
}

const ascii = (text: string): string =>
  text.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
const hex = (text: string): string => Buffer.from(text).toString('hex');

/** The part of the base64 of a text that does not depend on what stands before and after it, for each of three alignments. */
function base64(text: string): string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
    const whole = Math.floor(bytes.length / 3) * 4;
    const inner = bytes.toString('base64').slice(before === 0 ? 0 : 4, whole);
    return inner.length < 8 ? [] : [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
