import type { Readable } from 'node:stream';
import type { VNode } from 'preact';
import type { BeginEvents } from './event-stream.js';

/** A cookie that the browser is given, or that it is to forget. */
export interface CookieChange {
  name: string;
  value: string | null;
  options: { path: string; httpOnly?: boolean; sameSite?: 'lax'; secure?: boolean; maxAge?: number };
}

interface Extras {
  headers?: Readonly<Record<string, string>>;
  cookies?: readonly CookieChange[];
}

/** What the browser gets: a page, a piece of one, another address, a file, news as they come, or data for an island. */
export type Content =
  | { kind: 'page' | 'piece'; vnode: VNode }
  | { kind: 'redirect'; path: string }
  | { kind: 'file'; type: string; body: string | Readable }
  | { kind: 'events'; begin: BeginEvents }
  | { kind: 'data'; data: object }
  | { kind: 'nothing' };

/**
 * What a handler answers. It only says so; `AnswerInterceptor` renders and sends it after the handler has returned, so that
 * a controller knows no reply and can be called in a test.
 */
export class Answer {
  constructor(
    readonly content: Content,
    readonly status: number,
    readonly extras: Extras = {},
  ) {}
}

/** A whole page; with 422 or 409 the one that was sent, with what was typed and what is wrong. */
export const showPage = (page: VNode, status = 200, extras?: Extras): Answer =>
  new Answer({ kind: 'page', vnode: page }, status, extras);

/** A piece of a page, for a `live-fragment` to put in place. */
export const showPiece = (piece: VNode): Answer => new Answer({ kind: 'piece', vnode: piece }, 200);

/** Post/Redirect/Get: leads on, so that reloading never sends twice. */
export const seeOther = (path: string, extras?: Extras): Answer =>
  new Answer({ kind: 'redirect', path }, 303, extras);

/** Where a page has been moved for good. */
export const movedTo = (path: string): Answer => new Answer({ kind: 'redirect', path }, 301);

/** A file, e.g. a table or a picture; who may keep it says `cache-control`. */
export const sendFile = (type: string, body: string | Readable, headers: Record<string, string>): Answer =>
  new Answer({ kind: 'file', type, body }, 200, { headers });

/** Server-sent events for as long as the page is open. */
export const sendEvents = (begin: BeginEvents): Answer => new Answer({ kind: 'events', begin }, 200);

/** Data for an island. */
export const sendData = (data: object, status = 200): Answer => new Answer({ kind: 'data', data }, status);

/** It is done, and there is nothing to show. */
export const sendNothing = (): Answer => new Answer({ kind: 'nothing' }, 204);
