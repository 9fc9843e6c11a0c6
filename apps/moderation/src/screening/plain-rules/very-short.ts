const fewestWords = 4;

/** Whether all that somebody wrote comes to fewer words than a wish needs. Where nobody wrote anything, there is nothing to say. */
export function isVeryShort(texts: readonly string[]): boolean {
  if (texts.every((text) => text.trim() === '')) return false;
  return texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []).length < fewestWords;
}
