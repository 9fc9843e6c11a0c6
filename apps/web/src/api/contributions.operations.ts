import {
  formatReferenceNumber,
  parseReferenceNumber,
  publicActor,
  publicPaths,
  publicStatus,
} from '@gemeinsam/contracts';
import { refuse, type RequestClient } from '@gemeinsam/service-kit';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { clientName } from '../auth/client-address.js';
import type { WebConfig } from '../web.config.js';
import { receiptSchema, type StatusAnswer, statusSchema } from './responses.schema.js';
import { nobody } from '../auth/shows.decorator.js';
import { type ApiOperation, defineOperation } from './api-operation.js';
import { contributionInputSchema, staffContributionInputSchema } from './contribution-input.schema.js';
import { idempotencyKeyOf, idempotencyKeyRule } from './idempotency-key.js';
import type { ReceiptAnswer, ReceiveOverApi } from './receive-over-api.service.js';

const example = {
  process: 'ideen-fuers-graetzl',
  answers: {
    title: 'Bank beim Brunnen',
    idea: 'Eine Bank im Schatten.',
    district: '07',
    topic: 'public-space',
  },
  contact: { wish: 'email', email: 'eins@example.org' },
  consent: true,
  language: 'de',
};
const receiptExample: ReceiptAnswer = {
  reference: '4729130864',
  status: 'received',
  receivedAt: '2026-11-22T09:30:00.000Z',
  statusUrl: 'https://mitmachen.example.org/mein-beitrag/4729130864',
};
const keyHeader = `${idempotencyKeyRule} The same key with the same body gives the same contribution; with another body it is refused (409).`;
const created = {
  201: {
    description: 'Accepted and kept for good. No word of the contribution is sent back.',
    schema: receiptSchema,
    headers: {
      Location: 'Where the status can be asked for.',
      'Idempotent-Replayed': '`true` when it had been accepted before.',
    },
    example: receiptExample,
  },
};

/** Bringing contributions in, and asking what became of them. */
export function contributionOperations(
  requests: RequestClient,
  receiving: ReceiveOverApi,
  config: WebConfig,
): ApiOperation[] {
  return [
    defineOperation({
      id: 'sendContribution',
      method: 'POST',
      path: '/contributions',
      tag: 'Contributions',
      summary: 'Send a contribution',
      description:
        'For everyone, without an account. `consent` may be `true`; without `contact` the person wants no answer.',
      access: 'public',
      shows: nobody,
      requestHeaders: {
        'Idempotency-Key': `${keyHeader} Keys are kept apart by sender (network address, or API token).`,
      },
      bodySchema: contributionInputSchema,
      bodyExample: example,
      answers: created,
      problems: [409, 413, 415, 422],
      async handle({ request, reply }) {
        const key = idempotencyKeyOf(request);
        const { input, process } = await receiving.read(contributionInputSchema, request.body);
        const scope =
          request.visit.actor.kind === 'token'
            ? `token:${request.visit.actor.id}`
            : `api:${clientName(request.ip, config.SESSION_SECRET)}`;
        const result = await receiving.receive(input, process, 'web', {
          actor: publicActor,
          correlationId: request.visit.correlationId,
          ...(key !== undefined && { idempotency: { scope, key } }),
        });
        return sendCreated(reply, result);
      },
    }),
    defineOperation({
      id: 'getContributionStatus',
      method: 'GET',
      path: '/contributions/:reference',
      tag: 'Contributions',
      summary: 'What became of a contribution',
      description:
        'Status and timeline. Text and contact are never shown here. Blanks and dashes in the number are allowed.',
      access: 'public',
      shows: nobody,
      pathSchema: z.strictObject({ reference: z.string().min(1).max(40) }),
      answers: { 200: { description: 'Where it stands.', schema: statusSchema } },
      problems: [404],
      async handle({ path, request }): Promise<StatusAnswer> {
        const parsed = parseReferenceNumber(path.reference);
        if (!parsed.ok) return refuseReference(parsed.reason);
        const found = await requests.ask(
          publicStatus,
          { reference: parsed.reference },
          { actor: publicActor, correlationId: request.visit.correlationId },
        );
        return {
          reference: found.reference,
          process: found.process,
          status: found.status,
          receivedAt: found.receivedAt,
          decisionDueAt: found.decisionDueAt,
          timeline: found.timeline,
          statusUrl: new URL(publicPaths.status(found.reference), config.PUBLIC_URL).href,
        };
      },
    }),
    defineOperation({
      id: 'enterContribution',
      method: 'POST',
      path: '/staff/contributions',
      tag: 'Contributions',
      summary: 'Enter a contribution that came by any channel',
      description:
        'For the desks, scanners and imports. An `externalId` makes it idempotent within the token; it goes before an Idempotency-Key.',
      access: ['agent', 'paper'],
      shows: nobody,
      requestHeaders: { 'Idempotency-Key': keyHeader },
      bodySchema: staffContributionInputSchema,
      bodyExample: {
        ...example,
        channel: 'phone',
        capturedAt: '2026-11-22T10:30:00+01:00',
        externalId: 'call-4711',
      },
      answers: created,
      problems: [409, 413, 415, 422],
      async handle({ request, reply, actor }) {
        const header = idempotencyKeyOf(request);
        const { input, process } = await receiving.read(staffContributionInputSchema, request.body);
        const { channel, externalId, ...rest } = input;
        const key = externalId === undefined ? header : `external:${externalId}`;
        const result = await receiving.receive(rest, process, channel, {
          actor,
          correlationId: request.visit.correlationId,
          ...(key !== undefined && { idempotency: { scope: `${actor.kind}:${actor.id}`, key } }),
        });
        return sendCreated(reply, result);
      },
    }),
  ];
}

function sendCreated(
  reply: FastifyReply,
  result: { answer: ReceiptAnswer; repeated: boolean },
): ReceiptAnswer {
  void reply.status(201).header('location', `/api/v1/contributions/${result.answer.reference}`);
  if (result.repeated) void reply.header('idempotent-replayed', 'true');
  return result.answer;
}

function refuseReference(reason: 'not-ten-digits' | 'check-digit'): never {
  if (reason === 'check-digit')
    refuse(
      'web.reference-check-digit',
      'not-found',
      'The check digit (the last digit) does not fit the others: one digit is probably mistyped.',
    );
  refuse(
    'web.reference-not-ten-digits',
    'not-found',
    `A reference number has ten digits, such as ${formatReferenceNumber('4729130864')}.`,
  );
}
