export type FileProblemCode =
  | 'not-a-picture'
  | 'damaged'
  | 'password-protected'
  | 'no-pages'
  | 'too-many-pages'
  | 'too-large'
  | 'page-too-large'
  | 'took-too-long'
  | 'broke-reader';

/** Why a file, or one page of it, cannot be read. Shown to the clerk by `code`. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';

  constructor(
    readonly code: FileProblemCode,
    detail: string,
  ) {
    super(detail);
  }
}

export const limits = {
  bytes: 250 * 1024 * 1024,
  pages: 500,
  /** Of one picture; an A3 sheet in colour at 600 dpi has 70 million. */
  pixels: 120_000_000,
  /** Side of one picture; the long one of an A3 sheet at 1200 dpi has 19,843. */
  side: 20_000,
  /** Side of a PDF page in points; A0 is 3370. */
  pagePoints: 3400,
  pageMs: 45_000,
};

/** Throws where a file has none, or more than is read. */
export function checkPages(pages: number): void {
  if (pages < 1) throw new FileProblem('no-pages', 'the file has no pages');
  if (pages > limits.pages)
    throw new FileProblem('too-many-pages', `${pages} pages; at most ${limits.pages} in one file`);
}
