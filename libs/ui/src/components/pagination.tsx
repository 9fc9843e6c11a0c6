import type { ComponentChildren } from 'preact';
import { useWords } from '../words.js';

/** Steps through a list that is paged by cursor. Links, so that each page has an address. Nothing when there is one page. */
export function Pagination({
  previous,
  next,
  children,
}: {
  previous?: string;
  next?: string;
  children?: ComponentChildren;
}) {
  const words = useWords();
  if (!previous && !next) return null;
  return (
    <nav class="pagination" aria-label={words.pages}>
      {previous && (
        <a class="button button-secondary" href={previous} rel="prev">
          {words.previousPage}
        </a>
      )}
      {children && <span class="soft">{children}</span>}
      {next && (
        <a class="button button-secondary" href={next} rel="next">
          {words.nextPage}
        </a>
      )}
    </nav>
  );
}
