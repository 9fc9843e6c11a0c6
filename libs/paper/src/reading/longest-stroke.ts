const { max, min } = Math;

/** Two pieces of a stroke with no more than this between them are one, because pencil leaves gaps. */
const gap = 2;

/**
 * The longer side of the largest connected piece in a square of `side` pixels, in pixels. Two specks far apart are two
 * small pieces and no stroke, however wide the frame around both is.
 */
export function longestStroke(inked: Uint8Array, side: number): number {
  const seen = new Uint8Array(inked.length);
  let longest = 0;
  for (let start = 0; start < inked.length; start += 1) {
    if (!inked[start] || seen[start]) continue;
    let [left, right, top, bottom] = [side, 0, side, 0];
    const waiting = [start];
    seen[start] = 1;
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const x = index % side;
      const y = (index - x) / side;
      left = min(left, x);
      right = max(right, x);
      top = min(top, y);
      bottom = max(bottom, y);
      for (let ny = max(0, y - gap); ny <= min(side - 1, y + gap); ny += 1)
        for (let nx = max(0, x - gap); nx <= min(side - 1, x + gap); nx += 1) {
          const next = ny * side + nx;
          if (!inked[next] || seen[next]) continue;
          seen[next] = 1;
          waiting.push(next);
        }
    }
    longest = max(longest, right - left + 1, bottom - top + 1);
  }
  return longest;
}
