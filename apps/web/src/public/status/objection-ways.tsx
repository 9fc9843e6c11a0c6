import { formatReferenceNumber, textIn, type ProcessView, type PublicStatus } from '@gemeinsam/contracts';
import { longDate } from '../../shell/dates.js';
import { Linked } from '../../shell/office/linked.js';
import { addressLine } from '../process-words.js';
import { publicTexts } from '../public.texts.js';
import { useTexts, useVisit } from '../../shell/visit.js';

interface ObjectionWaysProps {
  status: Pick<PublicStatus, 'reference' | 'appealUntil'>;
  process?: ProcessView;
  now: Date;
}

/** How to object to being declined, and until when: today by phone and by post. */
export function ObjectionWays({ status, process, now }: ObjectionWaysProps) {
  const visit = useVisit();
  const { language } = visit;
  const texts = useTexts(publicTexts).status;
  const { reference, appealUntil } = status;
  const until = appealUntil && longDate(appealUntil, language);
  if (until && new Date(appealUntil) < now) return <p>{texts.objectOver(until)}</p>;
  return (
    <div class="objection">
      <h3>{texts.objectTitle}</h3>
      <p>
        {texts.object} {until && texts.objectUntil(until)}
      </p>
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
