import { type Actor, moderationDesk, paperDesk, phoneDesk, type Role } from '@gemeinsam/contracts';
import type { NavItem } from '@gemeinsam/ui';
import type { ShellTexts } from './texts.de.js';

/** The desks by the name under which `DeskPage` marks them as current. */
export const deskEntries = [
  { id: 'phone', href: '/desk/phone', text: 'navPhone', roles: phoneDesk },
  { id: 'paper', href: '/desk/paper', text: 'navPaper', roles: paperDesk },
  { id: 'moderation', href: '/moderation', text: 'navModeration', roles: moderationDesk },
  { id: 'messages', href: '/messages', text: 'navMessages', roles: paperDesk },
  { id: 'dashboard', href: '/dashboard', text: 'navDashboard', roles: ['lead', 'admin'] },
  { id: 'admin', href: '/admin', text: 'navAdmin', roles: ['admin'] },
] as const satisfies readonly { id: string; href: string; text: keyof ShellTexts; roles: readonly Role[] }[];
export type DeskId = (typeof deskEntries)[number]['id'];

/** The desks this person may work at. Hiding a link protects nothing; the services check the role again. */
export function deskNav(actor: Actor, texts: ShellTexts, current?: DeskId): NavItem[] {
  return deskEntries
    .filter((entry) => (entry.roles as readonly Role[]).some((role) => actor.roles.includes(role)))
    .map((entry) => ({ href: entry.href, label: texts[entry.text], current: entry.id === current }));
}
