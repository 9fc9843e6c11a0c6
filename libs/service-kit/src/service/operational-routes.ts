import { timingSafeEqual, createHash } from 'node:crypto';
import type { ReplyEnvelope } from '@gemeinsam/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { register } from 'prom-client';
import { directSecretHeader } from '../requests/direct-way.js';

type FastifyInstance = ReturnType<
  NestFastifyApplication['getHttpAdapter']
>['getInstance'] extends () => infer Instance
  ? Instance
  : never;

export interface Operational {
  /** The reply to the request of this name; undefined where there is none. */
  answer(name: string, envelope: unknown): Promise<ReplyEnvelope> | undefined;
  secret: string;
  /** What the service needs and does not have, by name, in words. */
  problems(): Promise<Readonly<Record<string, string>>>;
  /** True from the first signal to end. */
  stopping(): boolean;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** `/healthz`, `/readyz`, `/metrics` and the direct line, `POST /requests/:name`. */
export function registerOperationalRoutes(instance: FastifyInstance, operational: Operational): void {
  instance.get('/healthz', (_request, reply) => reply.send({ status: 'alive' }));

  // A missing broker does not make a service unready: it goes on accepting and catches up later (G3, G6). Neither does a
  // disk that fills up: that is a warning, with the room there is.
  instance.get('/readyz', async (_request, reply) => {
    const problems = await operational.problems();
    const ready = !('database' in problems) && !operational.stopping();
    return reply.code(ready ? 200 : 503).send({
      status: ready ? 'ready' : 'not-ready',
      database: 'database' in problems ? 'down' : 'up',
      bus: 'bus' in problems ? 'down' : 'up',
      problems,
    });
  });

  instance.get('/metrics', async (_request, reply) =>
    reply.type(register.contentType).send(await register.metrics()),
  );

  const secret = digest(operational.secret);
  instance.post<{ Params: { name: string } }>('/requests/:name', async (request, reply) => {
    const given = request.headers[directSecretHeader];
    if (typeof given !== 'string' || !timingSafeEqual(digest(given), secret))
      return reply.code(401).send({ error: 'unauthorized' });
    if (operational.stopping()) return reply.code(503).send({ error: 'not answered here' });
    const answer = await operational.answer(request.params.name, request.body);
    return answer ? reply.send(answer) : reply.code(404).send({ error: 'not answered here' });
  });
}
