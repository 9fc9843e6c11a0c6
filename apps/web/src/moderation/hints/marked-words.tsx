import type { CaseHint } from '@gemeinsam/contracts';
import { markedPieces } from './marked-pieces.js';

/** Where the passage of a hint stands on the page. */
export const passageId = (hintId: string): string => `passage-${hintId}`;

/** Somebody's words, with the passages marked that hints are about. Whoever follows a hint has the focus there, and goes on by key. */
export function MarkedWords({
  text,
  field,
  hints,
}: {
  text: string;
  /** Which of the texts of a contribution this is. */
  field: string;
  hints: readonly CaseHint[];
}) {
  const passages = hints.flatMap(({ id, field: on, passage }) =>
    on === field && passage ? [{ id, ...passage }] : [],
  );
  if (passages.length === 0) return <>{text}</>;
  return (
    <>
      {markedPieces(text, passages).map(({ text: words, start, isMarked, begins: [first, ...others] }) =>
        isMarked ? (
          <mark key={start} id={first && passageId(first)} tabindex={-1}>
            {others.map((id) => (
              <span key={id} id={passageId(id)} tabindex={-1} />
            ))}
            {words}
          </mark>
        ) : (
          words
        ),
      )}
    </>
  );
}
