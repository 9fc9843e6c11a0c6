/** Puts figures between `<!-- figures: <name> -->` and `<!-- end of figures: <name> -->` of a document that people write otherwise. */
export function withFigures(document: string, name: string, figures: string): string {
  const [begin, end] = [`<!-- figures: ${name} -->`, `<!-- end of figures: ${name} -->`];
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`There is no "${begin}" … "${end}" to fill.`);
  return `${document.slice(0, from + begin.length)}\n\n${figures}\n\n${document.slice(to)}`;
}
