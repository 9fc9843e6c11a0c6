import type { Role } from '@gemeinsam/contracts';
import type { Island } from '@gemeinsam/ui';
import type { ComponentChildren } from 'preact';
import { DeskHead } from '../shell/desk-head.js';
import { DoneNotice } from '../shell/done-notice.js';
import { DeskPage } from '../shell/page.js';
import type { MessagesTexts } from './messages.texts.de.js';
import { messagesTexts } from './messages.texts.js';
import { useTexts, useVisit } from '../shell/visit.js';

/** The pages about answers, each for the roles that the services let in. */
export const messagePlaces = [
  { id: 'letters', href: '/messages/letters', roles: ['paper', 'lead', 'admin'] },
  { id: 'ledger', href: '/messages/ledger', roles: ['lead', 'admin'] },
] as const satisfies readonly { id: keyof MessagesTexts; href: string; roles: readonly Role[] }[];
type Place = (typeof messagePlaces)[number]['id'];

interface MessagesFrameProps {
  place: Place;
  done?: string;
  islands?: readonly Island[];
  children: ComponentChildren;
}

/** The frame: which of the lists, and what has just been done. */
export function MessagesFrame({ place, done, islands, children }: MessagesFrameProps) {
  const visit = useVisit();
  const texts = useTexts(messagesTexts);
  const { roles } = visit.actor;
  const words =
    done !== undefined && Object.hasOwn(texts.done, done)
      ? texts.done[done as keyof MessagesTexts['done']]
      : undefined;
  return (
    <DeskPage desk="messages" title={texts[place]} columns="wide" islands={islands}>
      <DeskHead
        label={texts.title}
        places={messagePlaces
          .filter((one) => (one.roles as readonly Role[]).some((role) => roles.includes(role)))
          .map(({ id, href }) => ({ href, label: texts[id], current: id === place }))}
      />
      {words !== undefined && (
        <DoneNotice tone={done === 'unknown' || done === 'nothing' ? 'warn' : 'ok'}>{words}</DoneNotice>
      )}
      {children}
    </DeskPage>
  );
}
