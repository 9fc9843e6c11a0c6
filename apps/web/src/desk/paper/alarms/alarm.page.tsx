import type { PaperAlarm } from '@gemeinsam/contracts';
import { Button, ButtonLink, DeskHelp, DeskWork, ErrorSummary, ImageZoom, Notice } from '@gemeinsam/ui';
import { batchPath, formPath } from '../batch-paths.js';
import type { UploadLimits } from '../uploads/upload-limits.js';
import { CsrfField } from '../../../shell/page.js';
import { StaffTypingSent } from '../../../shell/staff-typing.js';
import { PaperFrame } from '../paper-frame.js';
import { AlarmDone, type JustDone } from './alarm-done.js';
import { alarmActionPath, alarmPath, alarmsPath } from './alarm-paths.js';
import { happenedIn, placeOf, settledBy, settledHow } from './alarm-words.js';
import { AlarmWays, noInput, type AlarmInput } from './alarm-ways.js';
import { alarmsTexts } from './alarms.texts.js';
import type { AlarmsTexts } from './alarms.texts.de.js';
import { printedSerial } from '../printed-serial.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

export interface AlarmPageProps {
  alarm: PaperAlarm;
  /** Where it stands among the open ones; absent when it is settled or far behind. */
  place?: { position: number; total: number };
  /** The open alarm that comes after it. */
  next?: string;
  /** What comes next stays in this batch. */
  batch?: string;
  limits: UploadLimits;
  /** Whether the page that came first, or another one of the sheet, can be shown. */
  firstPicture: boolean;
  input?: AlarmInput;
  done?: JustDone;
  /** What went otherwise than meant, in words. */
  trouble?: { title?: string; sentences: readonly string[] };
}

/** One alarm: the picture large, what happened, and each way to settle it as a choice of its own. */
export function AlarmPage(props: AlarmPageProps) {
  const { alarm, place, next, batch, done, trouble, input = noInput } = props;
  const texts = useTexts(alarmsTexts);
  return (
    <PaperFrame
      place="alarms"
      title={texts.kinds[alarm.kind]}
      columns="two"
      islands={[
        'image-zoom',
        'char-counter',
        'kept-typing',
        ...(alarm.ways.includes('rescan') ? (['file-drop'] as const) : []),
      ]}
      status={place && texts.oneOf(place.position, place.total)}
    >
      <DeskWork label={texts.kinds[alarm.kind]}>
        <p>
          <a href={alarmsPath(batch)}>{texts.back}</a> ·{' '}
          <a href={batchPath(alarm.batch.id)}>{alarm.batch.name}</a>
        </p>
        <h1>{texts.kinds[alarm.kind]}</h1>
        <p class="soft">{placeOf(alarm, texts)}</p>
        {happenedIn(alarm, texts).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <Pictures {...props} texts={texts} />
        <Links alarm={alarm} texts={texts} />
      </DeskWork>
      <DeskHelp label={texts.choose} keys="all">
        {next !== undefined && (
          <p class="actions next-alarm">
            <ButtonLink
              href={alarmPath(next, batch)}
              look={alarm.settled ? 'primary' : 'secondary'}
              keyHint="n"
            >
              {texts.next}
            </ButtonLink>
          </p>
        )}
        {done && <AlarmDone done={done} batch={batch} />}
        {trouble && (
          <Notice tone="warn" role="alert" title={trouble.title}>
            {trouble.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        )}
        <ErrorSummary faults={[...input.faults]} />
        {alarm.settled && <StaffTypingSent form={alarmPath(alarm.id)} all />}
        {alarm.settled ? (
          <Settled {...props} texts={texts} />
        ) : (
          <AlarmWays alarm={alarm} batch={batch} limits={props.limits} input={input} />
        )}
      </DeskHelp>
    </PaperFrame>
  );
}

type PieceProps = AlarmPageProps & { texts: AlarmsTexts };

/** The picture of the alarm; of a page that came twice, both. */
function Pictures({ alarm, firstPicture, texts }: PieceProps) {
  const picture = `/desk/paper/alarms/${alarm.id}/picture`;
  if (alarm.kind === 'missing-page' && firstPicture)
    return (
      <figure>
        <figcaption>{texts.pictureOther}</figcaption>
        <ImageZoom src={`${picture}/first`} alt={texts.pictureOther} />
      </figure>
    );
  if (alarm.imageKey === undefined)
    return alarm.kind === 'unreadable' || alarm.kind === 'foreign' || alarm.kind === 'double-page' ? (
      <p class="soft">{texts.noPicture}</p>
    ) : null;
  if (alarm.kind !== 'double-page' || !firstPicture) return <ImageZoom src={picture} alt={texts.picture} />;
  return (
    <div class="two-pictures">
      <figure>
        <figcaption>{texts.pictureFirst}</figcaption>
        <ImageZoom src={`${picture}/first`} alt={texts.pictureFirst} />
      </figure>
      <figure>
        <figcaption>{texts.pictureNow}</figcaption>
        <ImageZoom src={picture} alt={texts.pictureNow} />
      </figure>
    </div>
  );
}

function Links({ alarm, texts }: { alarm: PaperAlarm; texts: AlarmsTexts }) {
  const { form, earlier, settled } = alarm;
  const sheet = settled?.formId ?? form?.id;
  if (sheet === undefined && !earlier && alarm.kind !== 'not-read') return null;
  return (
    <p class="actions">
      {sheet !== undefined && form && (
        <a href={formPath(sheet)}>{texts.toSheet(printedSerial(form.serial))}</a>
      )}
      {earlier && <a href={batchPath(earlier.id)}>{texts.toEarlier(earlier.name)}</a>}
      {alarm.kind === 'not-read' && !settled && <a href={batchPath(alarm.batch.id)}>{texts.toResume}</a>}
    </p>
  );
}

function Settled({ alarm, batch, texts }: PieceProps) {
  const { language } = useVisit();
  return (
    <>
      <h2>{texts.settledTitle}</h2>
      <p>{settledHow(alarm, texts)}</p>
      <p class="soft">{settledBy(alarm, texts, language)}</p>
      {alarm.settled?.way === 'discard' && (
        <form method="post" action={alarmActionPath(alarm.id, 'reopen')}>
          <CsrfField />
          {batch !== undefined && <input type="hidden" name="batch" value={batch} />}
          <Button look="secondary" keyHint="r">
            {texts.reopen}
          </Button>
        </form>
      )}
    </>
  );
}
