import { LiveFragment, Notice } from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import { PhoneFrame } from '../phone-frame.js';
import { Agenda, type CallBackList } from './agenda.js';
import { eventsPath, overdueBadge, piecePath, type Whose } from './call-back-paths.js';
import { callBacksTexts } from './call-backs.texts.js';

interface CallBacksPageProps {
  request: FastifyRequest;
  whose: Whose;
  /** Absent while notification is away. */
  list?: CallBackList;
  done?: string;
  now: Date;
}

/** Whom to call; the list renews itself when a colleague takes a task or a new one comes. */
export function CallBacksPage({ request, whose, list, done, now }: CallBacksPageProps) {
  const { language } = request.shell;
  const texts = callBacksTexts(language);
  const said =
    done !== undefined && Object.hasOwn(texts.done, done)
      ? texts.done[done as keyof typeof texts.done]
      : undefined;
  return (
    <PhoneFrame
      request={request}
      place="callBacks"
      islands={['live-fragment']}
      title={texts.title}
      done={said}
      badges={overdueBadge(list?.counts, texts)}
    >
      <h1>{texts.title}</h1>
      {list ? (
        <LiveFragment id="call-backs" src={piecePath(whose)} events={eventsPath(whose)} label={texts.title}>
          <Agenda request={request} whose={whose} list={list} now={now} />
        </LiveFragment>
      ) : (
        <Notice tone="warn" role="alert">
          <p>{texts.away}</p>
        </Notice>
      )}
    </PhoneFrame>
  );
}
