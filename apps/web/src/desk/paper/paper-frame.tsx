import type { Role } from '@gemeinsam/contracts';
import type { Island, NavItem, PageLayoutProps } from '@gemeinsam/ui';
import type { ComponentChildren } from 'preact';
import { wholeNumber } from '../../shell/dates.js';
import { deskEntries } from '../../shell/desk-nav.js';
import { DoneNotice } from '../../shell/done-notice.js';
import { DeskPage } from '../../shell/page.js';
import { paperTexts } from './paper.texts.js';
import { useTexts, useVisit } from '../../shell/visit.js';

const places = [
  { id: 'batches', href: '/desk/paper' },
  { id: 'verify', href: '/desk/paper/verify', counts: 'fields', tone: 'neutral' },
  { id: 'alarms', href: '/desk/paper/alarms', counts: 'alarms', tone: 'bad' },
  { id: 'print', href: '/desk/paper/print' },
] as const;
export type PaperPlace = (typeof places)[number]['id'];

interface PaperFrameProps {
  place: PaperPlace;
  title: string;
  columns?: PageLayoutProps['columns'];
  islands?: readonly Island[];
  /** Shown at the right of the header, e.g. which sheet of how many. */
  status?: ComponentChildren;
  /** What has just been done; said once. */
  done?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of the paper desk: its places in the header with what waits there, and the work. */
export function PaperFrame({
  place,
  title,
  columns = 'wide',
  islands,
  status,
  done,
  children,
}: PaperFrameProps) {
  const visit = useVisit();
  const { language, actor } = visit;
  const texts = useTexts(paperTexts);
  const waiting = visit.paperWaiting;
  const nav: NavItem[] = places.map((one) => {
    const count = 'counts' in one ? (waiting?.[one.counts] ?? 0) : 0;
    return {
      href: one.href,
      label: texts[one.id],
      current: one.id === place,
      ...('tone' in one && count > 0 && { count: { text: wholeNumber(count, language), tone: one.tone } }),
    };
  });
  const may = (roles: readonly Role[]): boolean => roles.some((role) => actor.roles.includes(role));
  const otherDesks = deskEntries.some((desk) => !['paper', 'messages'].includes(desk.id) && may(desk.roles));
  // Whoever has no other desk prints the letters, too.
  nav.push(
    otherDesks ? { href: '/desk', label: texts.otherDesks } : { href: '/messages', label: texts.letters },
  );
  return (
    <DeskPage title={title} nav={nav} columns={columns} islands={islands} status={status}>
      {done !== undefined && <DoneNotice>{done}</DoneNotice>}
      {children}
    </DeskPage>
  );
}
