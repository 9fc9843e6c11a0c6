import { Agent, request as httpRequest } from 'node:http';
import { Agent as SecureAgent, request as httpsRequest } from 'node:https';
import type { ReplyEnvelope, RequestDefinition, RequestEnvelope, Service } from '@gemeinsam/contracts';
import { authorityOf } from '../tls/addresses.js';
import { unavailable, type RequestWay } from './request-client.js';

export const directSecretHeader = 'x-direct-secret';
export type DirectAddresses = Partial<Record<Service, string>>;

/**
 * Requests straight to a service over HTTP, for the time the bus is away (ADR: direct line). An address of `https://…?ca=/file`
 * is believed only with a certificate of that authority.
 */
export class DirectWay implements RequestWay {
  private readonly agents = new Map<string, Agent>();

  constructor(
    private readonly addresses: DirectAddresses,
    private readonly secret: string,
    private readonly connectTimeoutMs = 800,
  ) {}

  send(
    request: RequestDefinition,
    envelope: RequestEnvelope,
    timeoutMs: number,
  ): Promise<ReplyEnvelope | undefined> {
    const address = this.addresses[request.service];
    if (!address) return Promise.resolve(undefined);
    const url = new URL(`/requests/${request.name}`, address);
    const secure = url.protocol === 'https:';
    const body = Buffer.from(JSON.stringify(envelope));
    return new Promise((resolve, reject) => {
      let sent = false;
      const call = (secure ? httpsRequest : httpRequest)(
        url,
        {
          method: 'POST',
          agent: this.agentFor(address),
          headers: {
            'content-type': 'application/json',
            'content-length': body.length,
            [directSecretHeader]: this.secret,
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', (error) => call.destroy(error));
          response.on('end', () => {
            finish();
            if (response.statusCode !== 200)
              return reject(
                unavailable(request, `The service refused the direct line (${response.statusCode}).`),
              );
            try {
              resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')) as ReplyEnvelope);
            } catch {
              reject(unavailable(request, 'The answer was not readable.'));
            }
          });
        },
      );
      const connecting = setTimeout(
        () => call.destroy(new Error('connect timeout')),
        Math.min(this.connectTimeoutMs, timeoutMs),
      );
      const answering = setTimeout(() => call.destroy(new Error('timeout')), timeoutMs);
      const finish = (): void => {
        clearTimeout(connecting);
        clearTimeout(answering);
      };
      const written = (): void => {
        sent = true;
        clearTimeout(connecting);
      };
      // By TLS nothing was sent either before the other side has shown who it is.
      const connected = secure ? 'secureConnect' : 'connect';
      call.on('socket', (socket) => (socket.connecting ? socket.once(connected, written) : written()));
      call.on('error', () => {
        finish();
        // Before the connection stood nothing was sent, so the asker may safely be told that nobody is there.
        if (!sent) resolve(undefined);
        else
          reject(
            unavailable(
              request,
              'No answer came over the direct line. It is not known whether the request was carried out.',
            ),
          );
      });
      call.end(body);
    });
  }

  close(): void {
    for (const agent of this.agents.values()) agent.destroy();
  }

  private agentFor(address: string): Agent {
    let agent = this.agents.get(address);
    if (!agent) {
      const url = new URL(address);
      const options = { keepAlive: true, maxSockets: 64 };
      agent =
        url.protocol === 'https:' ? new SecureAgent({ ...options, ...authorityOf(url) }) : new Agent(options);
      this.agents.set(address, agent);
    }
    return agent;
  }
}
