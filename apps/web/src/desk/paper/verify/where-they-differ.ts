/** A text in three parts: what it begins with like the other, what is different, what it ends with like the other. */
export function whereTheyDiffer(text: string, other: string): [string, string, string] {
  const signs = Array.from(text);
  const others = Array.from(other);
  const most = Math.min(signs.length, others.length);
  let begin = 0;
  while (begin < most && signs[begin] === others[begin]) begin += 1;
  let end = 0;
  while (end < most - begin && signs.at(-1 - end) === others.at(-1 - end)) end += 1;
  const cut = signs.length - end;
  return [signs.slice(0, begin).join(''), signs.slice(begin, cut).join(''), signs.slice(cut).join('')];
}
