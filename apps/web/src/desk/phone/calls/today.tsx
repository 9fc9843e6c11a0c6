import { formatReferenceNumber, type EntryOfDay } from '@gemeinsam/contracts';
import { Badge, DeskHelp } from '@gemeinsam/ui';
import { clockTime } from '../../../shell/dates.js';
import { phoneTexts } from '../phone.texts.js';
import { stateWord } from '../../../shell/state-words.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

/** What was taken down today, newest first. */
export function Today({ entries }: { entries: EntryOfDay[] | 'away' }) {
  const { language } = useVisit();
  const texts = useTexts(phoneTexts);
  return (
    <DeskHelp label={texts.today}>
      <h2>{texts.today}</h2>
      {entries === 'away' && <p>{texts.todayAway}</p>}
      {entries !== 'away' && entries.length === 0 && <p class="soft">{texts.todayEmpty}</p>}
      {entries !== 'away' && (
        <ul class="plain entries">
          {entries.map((entry) => (
            <li key={entry.reference}>
              <strong {...(entry.title && { lang: entry.language })}>
                {entry.title || formatReferenceNumber(entry.reference)}
              </strong>
              <br />
              <span class="soft">
                {clockTime(entry.receivedAt, language)} · {formatReferenceNumber(entry.reference)}
              </span>{' '}
              <Badge>{stateWord(entry.status, language)}</Badge>
            </li>
          ))}
        </ul>
      )}
    </DeskHelp>
  );
}
