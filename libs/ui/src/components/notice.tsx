import type { ComponentChildren } from 'preact';
import type { Tone } from './badge.js';

export interface NoticeProps {
  tone?: Tone;
  title?: ComponentChildren;
  /** `status` is announced politely when it appears, `alert` at once; leave out for what is simply part of the page. */
  role?: 'status' | 'alert';
  id?: string;
  /** Takes the focus when the page opens, also without script, so that it is read first; keys act from here as from the work. */
  focus?: boolean;
  children?: ComponentChildren;
}

/** Something to know before going on, set off by a bar in the tone. The words must do without the colour. */
export function Notice({ tone = 'accent', title, role, id, focus, children }: NoticeProps) {
  return (
    <div
      class={`notice notice-${tone}`}
      role={role}
      id={id}
      {...(focus && { tabindex: -1, autofocus: true, 'data-keys': 'all' })}
    >
      {title && <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}

export interface EmptyStateProps {
  title: ComponentChildren;
  /** The page has no other main heading, so this is it. */
  pageTitle?: boolean;
  children?: ComponentChildren;
}

/** Nothing here (yet): says why, and what to do next. */
export function EmptyState({ title, pageTitle, children }: EmptyStateProps) {
  return (
    <div class="empty">
      {pageTitle ? <h1 class="empty-title">{title}</h1> : <p class="empty-title">{title}</p>}
      {children}
    </div>
  );
}
