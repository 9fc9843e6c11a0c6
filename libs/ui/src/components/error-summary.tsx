import { useWords } from '../words.js';

export interface FieldFault {
  /** Id of the control (or group) to go to. */
  field: string;
  message: string;
}

/**
 * What is wrong with a form, on top, each line a link to its field. Takes the focus when the page opens, without script,
 * so that it is read first. Renders nothing when nothing is wrong.
 */
export function ErrorSummary({ faults, title }: { faults: readonly FieldFault[]; title?: string }) {
  const words = useWords();
  if (faults.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title ?? words.errorSummary(faults.length)}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault.field + fault.message}>
            <a href={`#${fault.field}`}>{fault.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
