import type { Role } from '@gemeinsam/contracts';
import type { Island, NavItem, PageLayoutProps } from '@gemeinsam/ui';
import type { ComponentChildren } from 'preact';
import { DeskHead } from '../../shell/desk-head.js';
import { DoneNotice } from '../../shell/done-notice.js';
import { DeskPage } from '../../shell/page.js';
import { phoneTexts } from './phone.texts.js';
import { RingPanel } from './ringing/ring-panel.js';
import { useTexts, useVisit } from '../../shell/visit.js';

const places = [
  { id: 'calls', href: '/desk/phone', roles: ['agent', 'lead', 'admin'] },
  { id: 'drafts', href: '/desk/phone/drafts', roles: ['agent', 'lead', 'admin'] },
  { id: 'callBacks', href: '/desk/phone/call-backs', roles: ['agent', 'lead', 'admin'] },
  { id: 'lookUp', href: '/desk/phone/look-up', roles: ['agent', 'lead', 'admin'] },
  { id: 'figures', href: '/desk/phone/figures', roles: ['lead', 'admin'] },
] as const satisfies readonly { id: string; href: string; roles: readonly Role[] }[];
export type PhonePlace = (typeof places)[number]['id'];

interface PhoneFrameProps {
  place: PhonePlace;
  title: string;
  columns?: PageLayoutProps['columns'];
  islands?: readonly Island[];
  /** What waits in a place, in words, e.g. `2 overdue` at the call-backs. */
  badges?: Partial<Record<PhonePlace, string>>;
  /** Shown at the right of the header, e.g. how a draft is kept. */
  status?: ComponentChildren;
  /** What has just been done; said once. */
  done?: string;
  children: ComponentChildren;
}

/** The frame of the phone desk: its places, what rings, and the work. */
export function PhoneFrame({
  place,
  title,
  columns = 'wide',
  islands = [],
  badges = {},
  status,
  done,
  children,
}: PhoneFrameProps) {
  const visit = useVisit();
  const { roles } = visit.actor;
  const texts = useTexts(phoneTexts);
  const may = (allowed: readonly Role[]): boolean => allowed.some((role) => roles.includes(role));
  const nav: NavItem[] = places
    .filter((one) => may(one.roles))
    .map(({ id, href }) => ({
      href,
      label: texts.places[id],
      current: id === place,
      ...(badges[id] && { count: { text: badges[id], tone: id === 'callBacks' ? 'warn' : 'neutral' } }),
    }));
  return (
    <DeskPage
      desk="phone"
      title={title}
      columns={columns}
      islands={[...islands, 'ring-panel']}
      status={status}
    >
      <DeskHead label={texts.title} places={nav}>
        <RingPanel />
      </DeskHead>
      {done !== undefined && <DoneNotice>{done}</DoneNotice>}
      {children}
    </DeskPage>
  );
}
