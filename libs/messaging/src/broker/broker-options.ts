import { readFileSync } from 'node:fs';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import type { NodeConnectionOptions } from '@nats-io/transport-node';

/** Prefix of the reply inboxes of a bus user; nobody else may listen there. */
export const inboxPrefixOf = (user: string): string => `_INBOX.${user}`;
/** Where a bus user waits for the answers to its requests, apart from what the broker itself sends to its inboxes. */
export const answerPrefixOf = (user: string): string => `${inboxPrefixOf(user)}.answers`;

/**
 * Connection options out of `nats://user:password@host:port[,nats://…]`, or `tls://…?ca=/file`, where `ca` is the only authority
 * whose certificates are believed. They never give up: a broker that is
 * away, restarts or asks for other credentials for a while is a normal state.
 */
export function brokerOptions(natsUrl: string, name: string): NodeConnectionOptions {
  const urls = natsUrl.split(',').map((url) => new URL(url.trim()));
  const first = urls[0]!;
  const user = decodeURIComponent(first.username);
  return {
    name,
    servers: urls.map((url) => `${url.hostname}:${url.port || '4222'}`),
    ...(user ? { user, pass: decodeURIComponent(first.password), inboxPrefix: inboxPrefixOf(user) } : {}),
    ...(first.protocol === 'tls:' ? { tls: trustOf(urls) } : {}),
    // The first connection is tried again by whoever opens it, who can also give up at the end of the process.
    waitOnFirstConnect: false,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 250,
    ignoreAuthErrorAbort: true,
    // An error object with its stack for each message sent would cost more than the sending.
    noAsyncTraces: true,
    timeout: 3_000,
    pingInterval: 5_000,
    maxPingOut: 2,
  };
}

/**
 * Whom to believe: who has a certificate for one of the names given. The client itself would take one for `localhost` when an
 * address is an IP, and brokers of a cluster tell it the IPs of each other.
 */
function trustOf(urls: readonly URL[]): { ca?: string } {
  const file = urls[0]!.searchParams.get('ca');
  const trust = {
    ...(file === null ? {} : { ca: readFileSync(file, 'utf8') }),
    checkServerIdentity(_host: string, certificate: PeerCertificate): Error | undefined {
      const problems = urls.map(({ hostname }) => checkServerIdentity(hostname, certificate));
      return problems.includes(undefined) ? undefined : problems[0];
    },
  };
  return trust;
}
