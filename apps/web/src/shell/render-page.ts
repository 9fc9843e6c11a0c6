import { renderDocument, renderFragment } from '@gemeinsam/ui';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { shownIn } from './visit.js';

/**
 * Answers with a whole page. Use with `@Res({ passthrough: true })` and return what it returns:
 * `return renderPage(reply, <DeskPage …/>, 422)`.
 */
export function renderPage(reply: FastifyReply, page: VNode, status = 200): string {
  preparePage(reply, status);
  return renderDocument(shownIn(reply.request.shell, page));
}

/** Answers with a piece of a page, for a `live-fragment` to put in place. */
export function renderPiece(reply: FastifyReply, piece: VNode): string {
  preparePage(reply, 200);
  const visit = reply.request.shell;
  return renderFragment(shownIn(visit, piece), visit.language);
}

/** Pages show what one person may see at one moment, so nobody on the way keeps a copy. */
function preparePage(reply: FastifyReply, status: number): void {
  void reply.status(status).type('text/html; charset=utf-8');
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
}

/** Post/Redirect/Get: sends the browser on with 303, so that reloading never sends twice. */
export function seeOther(reply: FastifyReply, path: string): void {
  void reply.status(303).header('cache-control', 'no-store').redirect(path, 303);
}
