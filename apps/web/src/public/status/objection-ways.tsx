import { formatReferenceNumber, textIn, type ProcessView } from '@gemeinsam/contracts';
import type { RequestShell } from '../../shell/request-shell.js';
import { addressLine } from '../process-words.js';
import { publicTexts } from '../public.texts.js';

/** How to object to being declined: today by phone and by post. */
export function ObjectionWays({
  shell,
  reference,
  process,
}: {
  shell: RequestShell;
  reference: string;
  process?: ProcessView;
}) {
  const texts = publicTexts(shell).status;
  return (
    <div class="objection">
      <h3>{texts.objectTitle}</h3>
      <p>{texts.object}</p>
      {process && (
        <ul>
          <li>{texts.objectPhone(process.phone, textIn(process.phoneHours, shell.language, shell.easy))}</li>
          <li>{texts.objectPost(addressLine(process))}</li>
        </ul>
      )}
      <p>{texts.objectHow(formatReferenceNumber(reference))}</p>
    </div>
  );
}
