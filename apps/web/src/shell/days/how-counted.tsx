import { useTexts } from '../visit.js';
import { daysTexts } from './days.texts.js';

/** What each figure of a page means, for those who ask. */
export function HowCounted({ definitions }: { definitions: readonly string[] }) {
  return (
    <details>
      <summary>{useTexts(daysTexts).howCounted}</summary>
      <ul>
        {definitions.map((definition) => (
          <li key={definition}>{definition}</li>
        ))}
      </ul>
    </details>
  );
}
