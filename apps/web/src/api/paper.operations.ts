import { createBatch, getBatch, type PaperBatch } from '@gemeinsam/contracts';
import type { Clock, RequestClient } from '@gemeinsam/service-kit';
import { z } from 'zod';
import { officeDay } from '../shell/dates.js';
import { paperBatchSchema } from './answers.schema.js';
import { type ApiOperation, defineOperation } from './api-operation.js';
import type { PaperUploads } from './paper-upload.service.js';

const access = ['paper', 'lead', 'admin'] as const;

const withWaiting = (batch: PaperBatch) => ({
  ...batch,
  formsWaiting: batch.forms.filter((form) => form.state === 'to-verify').length,
});

/** Scans: bringing them in, and how far they are read. */
export function paperOperations(
  requests: RequestClient,
  uploads: PaperUploads,
  clock: Clock,
  limits: { fileMb: number; batchMb: number },
): ApiOperation[] {
  return [
    defineOperation({
      id: 'createPaperBatch',
      method: 'POST',
      path: '/paper/batches',
      tag: 'Paper',
      summary: 'Send scanned forms',
      description: `Fields: \`name\` (optional) and one or more files. PDF, PNG, JPEG or TIFF; at most ${limits.fileMb} MB per file, ${limits.batchMb} MB and 500 files together. A file sent twice is recognised by its content and listed as an alarm.`,
      access,
      upload: { description: 'multipart/form-data with `name` and any number of `files`.' },
      answers: {
        201: {
          description: 'Taken in; reading begins at once.',
          schema: paperBatchSchema,
          headers: { Location: 'Where progress can be asked for.' },
        },
      },
      problems: [413, 415, 422],
      async handle({ request, reply, actor }) {
        const { fields, files } = await uploads.receive(request);
        const name = fields['name']?.trim() || `API ${officeDay(clock.now())}`;
        const batch = await requests.ask(
          createBatch,
          { name, files },
          { actor, correlationId: request.shell.correlationId, timeoutMs: 20_000 },
        );
        void reply.status(201).header('location', `/api/v1/paper/batches/${batch.id}`);
        return withWaiting(batch);
      },
    }),
    defineOperation({
      id: 'getPaperBatch',
      method: 'GET',
      path: '/paper/batches/:id',
      tag: 'Paper',
      summary: 'How far a batch is read',
      access,
      pathSchema: z.strictObject({ id: z.uuid() }),
      answers: {
        200: {
          description: 'Progress, alarms, and forms that wait for verification.',
          schema: paperBatchSchema,
        },
      },
      problems: [404],
      handle: async ({ path, actor, request }) =>
        withWaiting(
          await requests.ask(getBatch, path, { actor, correlationId: request.shell.correlationId }),
        ),
    }),
  ];
}
