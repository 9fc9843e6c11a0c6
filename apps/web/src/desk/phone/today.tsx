import { formatReferenceNumber, type EntryOfDay } from '@gemeinsam/contracts';
import { Badge, DeskHelp } from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import { clockTime } from '../../shell/dates.js';
import { phoneTexts } from './phone.texts.js';
import { stateWord } from '../../shell/state-words.js';

/** What was taken down today, newest first. */
export function Today({ entries, request }: { entries: EntryOfDay[] | 'away'; request: FastifyRequest }) {
  const { language } = request.shell;
  const texts = phoneTexts(language);
  return (
    <DeskHelp label={texts.today}>
      <h2>{texts.today}</h2>
      {entries === 'away' && <p>{texts.todayAway}</p>}
      {entries !== 'away' && entries.length === 0 && <p class="soft">{texts.todayEmpty}</p>}
      {entries !== 'away' && (
        <ul class="plain entries">
          {entries.map((entry) => (
            <li key={entry.reference}>
              <strong>{entry.title || formatReferenceNumber(entry.reference)}</strong>
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
