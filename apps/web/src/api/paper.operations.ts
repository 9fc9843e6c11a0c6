import { createHash } from 'node:crypto';
import {
  type Actor,
  cancelBatch,
  createBatch,
  getBatch,
  listBatches,
  resumeBatch,
  signOffBatch,
  trimmedText,
  trimText,
} from '@gemeinsam/contracts';
import type { Clock, RequestClient } from '@gemeinsam/service-kit';
import { z } from 'zod';
import { officeDay } from '../shell/dates.js';
import { paperBatchPageSchema, paperBatchSchema } from './responses.schema.js';
import { nobody } from '../auth/shows.decorator.js';
import { type ApiCall, type ApiOperation, defineOperation } from './api-operation.js';
import { idempotencyKeyOf, idempotencyKeyRule } from './idempotency-key.js';
import { batchAnswer } from './paper-answers.js';
import type { PaperUploads } from './paper-upload.service.js';

export const paperAccess = ['paper', 'lead', 'admin'] as const;
const access = paperAccess;
const pathSchema = z.strictObject({ id: z.uuid() });

/** Scans: bringing them in, how far they are read, and answering for the whole batch. */
export function paperOperations(
  requests: RequestClient,
  uploads: PaperUploads,
  clock: Clock,
  limits: { fileMb: number; batchMb: number },
): ApiOperation[] {
  const by = ({ actor, request }: Pick<ApiCall<unknown, unknown, unknown>, 'actor' | 'request'>) => ({
    actor,
    correlationId: request.visit.correlationId,
  });
  return [
    defineOperation({
      id: 'createPaperBatch',
      method: 'POST',
      path: '/paper/batches',
      tag: 'Paper',
      summary: 'Send scanned forms',
      description: `Fields: \`name\` (optional) and one or more files. PDF, PNG, JPEG or TIFF; at most ${limits.fileMb} MB per file, ${limits.batchMb} MB and 500 files together. A file that is no scan, or that was sent before, becomes an alarm of the batch; only where no file is a scan, the batch is refused.`,
      access,
      shows: nobody,
      upload: { description: 'multipart/form-data with `name` and any number of `files`.' },
      requestHeaders: {
        'Idempotency-Key': `${idempotencyKeyRule} The same key with the same name and files gives the same batch; with others it is refused (409).`,
      },
      answers: {
        201: {
          description: 'Taken in; reading begins at once.',
          schema: paperBatchSchema,
          headers: {
            Location: 'Where progress can be asked for.',
            'Idempotent-Replayed': '`true` when it had been taken in before.',
          },
        },
      },
      problems: [400, 409, 413, 415, 422],
      async handle(call) {
        const { request, reply, actor } = call;
        const key = idempotencyKeyOf(request);
        const { fields, files, refused } = await uploads.receive(request);
        const name = trimText(fields['name'] ?? '');
        const { repeated, ...batch } = await requests.ask(
          createBatch,
          {
            name: name || `API ${officeDay(clock.now())}`,
            unnamed: name === '',
            files,
            refused,
            source: 'api',
            ...(key !== undefined && { key: batchKeyOf(actor, key) }),
          },
          { ...by(call), timeoutMs: 20_000 },
        );
        void reply.status(201).header('location', `/api/v1/paper/batches/${batch.id}`);
        if (repeated) void reply.header('idempotent-replayed', 'true');
        return batchAnswer(batch);
      },
    }),
    defineOperation({
      id: 'listPaperBatches',
      method: 'GET',
      path: '/paper/batches',
      tag: 'Paper',
      summary: 'Batches, newest first',
      access,
      shows: 'paper.batch',
      querySchema: z.strictObject({
        cursor: z.string().max(200).optional().meta({ description: '`next` of the page before.' }),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
      answers: { 200: { description: 'One page of batches.', schema: paperBatchPageSchema } },
      problems: [422],
      handle: (call) => requests.ask(listBatches, call.query, by(call)),
    }),
    defineOperation({
      id: 'getPaperBatch',
      method: 'GET',
      path: '/paper/batches/:id',
      tag: 'Paper',
      summary: 'How far a batch is read, and where its pages are',
      access,
      shows: 'paper.batch',
      pathSchema,
      answers: {
        200: {
          description: 'Progress, alarms, forms that wait for verification, the balance.',
          schema: paperBatchSchema,
        },
      },
      problems: [404],
      handle: async (call) => batchAnswer(await requests.ask(getBatch, call.path, by(call))),
    }),
    defineOperation({
      id: 'cancelPaperBatch',
      method: 'POST',
      path: '/paper/batches/:id/cancel',
      tag: 'Paper',
      summary: 'Stop reading',
      description:
        'Reading stops after the page under way. What was read stays; what was not becomes an alarm per file.',
      access,
      shows: nobody,
      pathSchema,
      answers: { 200: { description: 'The batch, stopped.', schema: paperBatchSchema } },
      problems: [404, 409],
      handle: async (call) => batchAnswer(await requests.ask(cancelBatch, call.path, by(call))),
    }),
    defineOperation({
      id: 'resumePaperBatch',
      method: 'POST',
      path: '/paper/batches/:id/resume',
      tag: 'Paper',
      summary: 'Go on reading',
      access,
      shows: nobody,
      pathSchema,
      answers: { 200: { description: 'The batch; reading goes on.', schema: paperBatchSchema } },
      problems: [404, 409],
      handle: async (call) => batchAnswer(await requests.ask(resumeBatch, call.path, by(call))),
    }),
    defineOperation({
      id: 'signOffPaperBatch',
      method: 'POST',
      path: '/paper/batches/:id/sign-off',
      tag: 'Paper',
      summary: 'Answer for it that no sheet was lost',
      description:
        'Only when every page has become a contribution, stands in a settled alarm or was discarded; else refused (409) with the fields of the balance.',
      access,
      shows: nobody,
      pathSchema,
      bodySchema: z.strictObject({ note: trimmedText().max(500).optional() }).default({}),
      bodyExample: { note: 'Two blank sheets lay in the box.' },
      answers: { 200: { description: 'The batch, signed off.', schema: paperBatchSchema } },
      problems: [404, 409, 422],
      handle: async (call) =>
        batchAnswer(await requests.ask(signOffBatch, { ...call.path, ...call.body }, by(call))),
    }),
  ];
}

/** A key of one sender as the id that intake knows; the same string of another sender is another one. */
function batchKeyOf(actor: Actor, key: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([actor.id, key]))
    .digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
