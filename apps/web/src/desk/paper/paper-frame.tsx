import type { Island, NavItem, PageLayoutProps } from '@gemeinsam/ui';
import type { ComponentChildren } from 'preact';
import { wholeNumber } from '../../shell/dates.js';
import { DeskHead } from '../../shell/desk-head.js';
import { DoneNotice } from '../../shell/done-notice.js';
import { DeskPage } from '../../shell/page.js';
import { paperTexts } from './paper.texts.js';
import { useTexts, useVisit } from '../../shell/visit.js';

const places = [
  { id: 'batches', href: '/desk/paper' },
  { id: 'verify', href: '/desk/paper/verify', counts: 'fields', tone: 'neutral' },
  { id: 'alarms', href: '/desk/paper/alarms', counts: 'alarms', tone: 'bad' },
  { id: 'appeals', href: '/desk/paper/appeals' },
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

/** The frame of the paper desk: its places with what waits there, and the work. */
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
  const { language } = visit;
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
  return (
    <DeskPage desk="paper" title={title} columns={columns} islands={islands} status={status}>
      <DeskHead label={texts.title} places={nav} />
      {done !== undefined && <DoneNotice>{done}</DoneNotice>}
      {children}
    </DeskPage>
  );
}
