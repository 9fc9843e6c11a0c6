import {
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Answer, type Content } from './answer.js';
import { eventStream } from './event-stream.js';
import { renderPage, renderPiece } from './render-page.js';

/** Sends what a handler answers: status, headers, cookies, and the page rendered for this visit. */
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next
      .handle()
      .pipe(map((answered: unknown) => (answered instanceof Answer ? prepared(answered, reply) : answered)));
  }
}

/** Readies the reply; returns its body. */
function prepared({ content, status, extras }: Answer, reply: FastifyReply): unknown {
  for (const [name, value] of Object.entries(extras.headers ?? {})) void reply.header(name, value);
  for (const { name, value, options } of extras.cookies ?? []) {
    if (value === null) void reply.clearCookie(name, options);
    else void reply.setCookie(name, value, options);
  }
  void reply.status(status);
  // Pages show what one person may see at one moment, so nobody on the way keeps a copy.
  if (status !== 301 && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  return bodyOf(content, reply);
}

/** Events are for who is signed in; without a session there are none. */
function sessionLives({ request }: FastifyReply): () => Promise<boolean> {
  const session = request.staffSession;
  return typeof session === 'object' ? session.lives : () => Promise.resolve(false);
}

function bodyOf(content: Content, reply: FastifyReply): unknown {
  const visit = reply.request.visit;
  switch (content.kind) {
    case 'page':
      void reply.type('text/html; charset=utf-8');
      return renderPage(visit, content.vnode);
    case 'piece':
      void reply.type('text/html; charset=utf-8');
      return renderPiece(visit, content.vnode);
    case 'redirect':
      void reply.header('location', content.path);
      return undefined;
    case 'file':
      void reply.type(content.type);
      return typeof content.body === 'string' ? content.body : new StreamableFile(content.body);
    case 'events':
      void reply.type('text/event-stream; charset=utf-8').header('x-accel-buffering', 'no');
      return new StreamableFile(eventStream(content.begin, sessionLives(reply)));
    case 'data':
      return content.data;
    case 'nothing':
      return undefined;
  }
}
