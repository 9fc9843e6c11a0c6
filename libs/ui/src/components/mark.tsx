/** The mark: a disc in three parts, one for each way in (web, phone, paper). Decoration; the name stands beside it. */
export function Mark() {
  return (
    <svg class="mark" viewBox="-12 -12 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path class="mark-web" d="M0 0V-11A11 11 0 0 1 9.526 5.5Z" />
      <path class="mark-phone" d="M0 0 9.526 5.5A11 11 0 0 1-9.526 5.5Z" />
      <path class="mark-paper" d="M0 0-9.526 5.5A11 11 0 0 1 0-11Z" />
    </svg>
  );
}
