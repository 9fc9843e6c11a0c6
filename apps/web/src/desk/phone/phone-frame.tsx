import type { Role } from '@gemeinsam/contracts';
import { Badge, Notice, type Island, type PageLayoutProps } from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import { DeskPage } from '../../shell/page.js';
import { phoneTexts } from './phone.texts.js';

const places = [
  { id: 'calls', href: '/desk/phone', roles: ['agent', 'lead', 'admin'] },
  { id: 'drafts', href: '/desk/phone/drafts', roles: ['agent', 'lead', 'admin'] },
  { id: 'callBacks', href: '/desk/phone/call-backs', roles: ['agent', 'lead', 'admin'] },
  { id: 'lookUp', href: '/desk/phone/look-up', roles: ['agent', 'lead', 'admin'] },
  { id: 'figures', href: '/desk/phone/figures', roles: ['lead', 'admin'] },
] as const satisfies readonly { id: string; href: string; roles: readonly Role[] }[];
export type PhonePlace = (typeof places)[number]['id'];

interface PhoneFrameProps {
  request: FastifyRequest;
  place: PhonePlace;
  title: string;
  columns?: PageLayoutProps['columns'];
  islands?: readonly Island[];
  /** What waits in a place, in words, e.g. `2 overdue` at the call-backs. */
  badges?: Partial<Record<PhonePlace, string>>;
  /** What has just been done; said once. */
  done?: string;
  children: ComponentChildren;
}

/** The frame of the phone desk: calls, drafts, call-backs, look-ups, and for leads the figures. */
export function PhoneFrame({
  request,
  place,
  title,
  columns = 'wide',
  islands,
  badges = {},
  done,
  children,
}: PhoneFrameProps) {
  const texts = phoneTexts(request.shell.language);
  const { roles } = request.shell.actor;
  return (
    <DeskPage request={request} desk="phone" title={title} columns={columns} islands={islands}>
      <nav class="places" aria-label={texts.title}>
        <ul>
          {places
            .filter((one) => (one.roles as readonly Role[]).some((role) => roles.includes(role)))
            .map((one) => (
              <li key={one.id}>
                <a href={one.href} aria-current={one.id === place ? 'page' : undefined}>
                  {texts.places[one.id]}
                  {badges[one.id] && (
                    <>
                      {' '}
                      <Badge tone="warn">{badges[one.id]}</Badge>
                    </>
                  )}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      {done !== undefined && (
        <Notice tone="ok" role="status">
          <p>{done}</p>
        </Notice>
      )}
      {children}
    </DeskPage>
  );
}
