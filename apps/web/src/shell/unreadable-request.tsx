import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { publicActor } from '@gemeinsam/contracts';
import { ErrorPage } from './error.page.js';
import type { Office } from './office/office.config.js';
import { problemJson } from './problem-json.js';
import { readingPreferences } from './reading-preferences.js';
import { renderPage } from './render-page.js';
import { rawPageHeaders } from './security-headers.js';
import type { Visit } from './visit.js';

/** What Node says of it. `rawPacket` is the bytes in which it found the fault, as a Buffer whatever Fastify's types say. */
interface Unreadable {
  code?: string;
  rawPacket?: unknown;
}

/** Node's own names for what is wrong; everything else is a request that is none. */
const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * Answers what is no request (RFC 9112) or has too long a head (RFC 6585, 5), before any handler sees it: with a page in the
 * language that its bytes ask for, or with problem+json (RFC 9457) under `/api/`. The connection ends with it.
 */
export function answerUnreadable(office: Office) {
  return (error: Unreadable, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
    const status = statuses[error.code ?? ''] ?? 400;
    const head = Buffer.isBuffer(error.rawPacket) ? error.rawPacket.toString('latin1') : '';
    socket.end(answer(status, head, office), () => socket.destroy());
  };
}

function answer(status: number, head: string, office: Office): string {
  const correlationId = randomUUID();
  const isApi = /^\S+ \/api\//.test(head);
  const body = isApi
    ? problemJson(
        { code: 'web.invalid', kind: 'invalid', detail: STATUS_CODES[status]! },
        status,
        correlationId,
      )
    : renderPage(visitOf(head, office, correlationId), <ErrorPage kind="invalid" mayRetry={false} />);
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `content-type: ${isApi ? 'application/problem+json' : 'text/html; charset=utf-8'}`,
    `content-length: ${Buffer.byteLength(body)}`,
    ...rawPageHeaders,
    'cache-control: no-store',
    `x-correlation-id: ${correlationId}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');
}

/** Its address leads nowhere, so links on the page are those of the start. */
function visitOf(head: string, office: Office, correlationId: string): Visit {
  const asked = (name: string) => new RegExp(`[?&]${name}=(\\w+)`).exec(head)?.[1];
  const remembered = (name: string) => new RegExp(`(?:[ ;]|-)${name}=(\\w+)`).exec(head)?.[1];
  const { language, easy } = readingPreferences(
    { lang: asked('lang'), easy: asked('easy') },
    { lang: remembered('lang'), easy: remembered('easy') },
  );
  return { correlationId, url: '/', language, easy, office, actor: publicActor };
}
