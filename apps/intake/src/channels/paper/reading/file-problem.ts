export type FileProblemCode =
  | 'not-a-picture'
  | 'damaged'
  | 'password-protected'
  | 'no-pages'
  | 'too-many-pages'
  | 'too-large'
  | 'page-too-large'
  | 'took-too-long';

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
  /** Side of a PDF page in points; A0 is 3370. */
  pagePoints: 3400,
  pageMs: 45_000,
};
