import { formatReferenceNumber, textIn, type ProcessView, type PublicStatus } from '@gemeinsam/contracts';
import { ButtonLink } from '@gemeinsam/ui';
import { preferenceQuery } from '../../shell/reading-preferences.js';
import { appealPath } from './appeal.page.js';
import { ownTexts } from './own.texts.js';
import { longDate } from '../../shell/dates.js';
import { Linked } from '../../shell/office/linked.js';
import { addressLine } from '../process-words.js';
import { publicTexts } from '../public.texts.js';
import { useTexts, useVisit } from '../../shell/visit.js';

interface ObjectionWaysProps {
  status: Pick<PublicStatus, 'reference' | 'appealUntil'>;
  process?: ProcessView;
  now: Date;
  /** The author has proved that it is theirs, and may object here. */
  here?: boolean;
}

/** How to object to being declined, and until when: here, by phone and by post. */
export function ObjectionWays({ status, process, now, here }: ObjectionWaysProps) {
  const visit = useVisit();
  const { language } = visit;
  const texts = useTexts(publicTexts).status;
  const own = useTexts(ownTexts);
  const { reference, appealUntil } = status;
  const until = appealUntil && longDate(appealUntil, language);
  if (until && new Date(appealUntil) < now) return <p>{texts.objectOver(until)}</p>;
  return (
    <div class="objection">
      <h3>{texts.objectTitle}</h3>
      <p>
        {texts.object} {until && texts.objectUntil(until)}
      </p>
      {here && (
        <p>
          <ButtonLink href={`${appealPath(reference)}${preferenceQuery(visit)}`}>
            {own.appealTitle}
          </ButtonLink>
        </p>
      )}
      {process && (
        <ul>
          {!here && until && <li>{texts.objectHere}</li>}
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
