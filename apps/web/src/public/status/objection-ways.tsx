import { formatReferenceNumber, textIn, type ProcessView } from '@gemeinsam/contracts';
import { Linked } from '../../shell/office/linked.js';
import { addressLine } from '../process-words.js';
import { publicTexts } from '../public.texts.js';
import { useTexts, useVisit } from '../../shell/visit.js';

/** How to object to being declined: today by phone and by post. */
export function ObjectionWays({ reference, process }: { reference: string; process?: ProcessView }) {
  const visit = useVisit();
  const { language } = visit;
  const texts = useTexts(publicTexts).status;
  return (
    <div class="objection">
      <h3>{texts.objectTitle}</h3>
      <p>{texts.object}</p>
      {process && (
        <ul>
          <li>
            <Linked phone={process.phone}>
              {texts.objectPhone(process.phone, textIn(process.phoneHours, language, visit.easy))}
            </Linked>
          </li>
          <li>{texts.objectPost(addressLine(process))}</li>
        </ul>
      )}
      <p>{texts.objectHow(formatReferenceNumber(reference))}</p>
    </div>
  );
}
