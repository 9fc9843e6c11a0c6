import { LiveFragment, Notice } from '@gemeinsam/ui';
import { PhoneFrame } from '../phone-frame.js';
import { Agenda, type CallBackList } from './agenda.js';
import { eventsPath, overdueBadge, piecePath, type Whose } from './call-back-paths.js';
import { callBacksTexts } from './call-backs.texts.js';
import { useTexts } from '../../../shell/visit.js';

interface CallBacksPageProps {
  whose: Whose;
  /** Absent while notification is away. */
  list?: CallBackList;
  done?: string;
  now: Date;
}

/** Whom to call; the list renews itself when a colleague takes a task or a new one comes. */
export function CallBacksPage({ whose, list, done, now }: CallBacksPageProps) {
  const texts = useTexts(callBacksTexts);
  const said =
    done !== undefined && Object.hasOwn(texts.done, done)
      ? texts.done[done as keyof typeof texts.done]
      : undefined;
  return (
    <PhoneFrame
      place="callBacks"
      islands={['live-fragment']}
      title={texts.title}
      done={said}
      badges={overdueBadge(list?.counts, texts)}
    >
      <h1>{texts.title}</h1>
      {list ? (
        <LiveFragment id="call-backs" src={piecePath(whose)} events={eventsPath(whose)} label={texts.title}>
          <Agenda whose={whose} list={list} now={now} />
        </LiveFragment>
      ) : (
        <Notice tone="warn" role="alert">
          <p>{texts.away}</p>
        </Notice>
      )}
    </PhoneFrame>
  );
}
