import {
  formEditions,
  formLayout,
  formSizes,
  languageSchema,
  listProcesses,
  publicActor,
  renderForm,
  type ProcessView,
} from '@gemeinsam/contracts';
import { type BlobStore, refuse, type RequestClient } from '@gemeinsam/service-kit';
import { z } from 'zod';
import { formLayoutSchema, processAnswerSchema, processListSchema } from './responses.schema.js';
import { nobody } from '../auth/shows.decorator.js';
import { type ApiOperation, defineOperation } from './api-operation.js';
import { fileNameOf } from './form-file-name.js';
import type { ProcessCache } from './process-cache.service.js';

const pathSchema = z.strictObject({ slug: z.string().min(1).max(80) });
const language = languageSchema.default('de').meta({ description: 'Language of the form.' });
const printed = {
  language,
  size: z.enum(formSizes).default('a4').meta({
    description:
      'a6: a postcard to write on, with title, idea, district, reply and consent, on an A5 sheet with a stub to tear off and keep. The stub says the reference number that the contribution will have. A form whose texts or required questions do not fit on a postcard has none (422).',
  }),
  edition: z.enum(formEditions).default('normal').meta({
    description:
      'large: 16 pt and more, A4 only. easy: the easy-language texts, 14 pt and more, A4 only. easy-large: both.',
  }),
};
/** More copies at once are made at the paper desk. */
const copiesForEveryone = 20;

/** What one can take part in, and the forms for it. */
export function processOperations(
  requests: RequestClient,
  processes: ProcessCache,
  blobs: BlobStore,
  printsPerMinute: number,
): ApiOperation[] {
  return [
    defineOperation({
      id: 'listProcesses',
      method: 'GET',
      path: '/processes',
      tag: 'Processes',
      summary: 'The open processes',
      description:
        'Each with its form: questions, statements, options, limits, texts in German and English, easy-language texts, consent.',
      access: 'public',
      shows: nobody,
      answers: { 200: { description: 'The open processes.', schema: processListSchema } },
      async handle(): Promise<{ items: ProcessView[] }> {
        return { items: await requests.ask(listProcesses, { onlyOpen: true }, { actor: publicActor }) };
      },
    }),
    defineOperation({
      id: 'getProcess',
      method: 'GET',
      path: '/processes/:slug',
      tag: 'Processes',
      summary: 'One process with its form',
      access: 'public',
      shows: nobody,
      pathSchema,
      answers: { 200: { description: 'The process.', schema: processAnswerSchema } },
      problems: [404],
      handle: ({ path }) => processes.get(path.slug),
    }),
    defineOperation({
      id: 'printForm',
      method: 'GET',
      path: '/processes/:slug/form.pdf',
      tag: 'Processes',
      summary: 'The form on paper',
      description:
        'A tagged PDF/A. Each copy has a serial of its own, so that its pages find together again. Print at 100 %.',
      access: 'public',
      shows: nobody,
      pathSchema,
      querySchema: z.strictObject({
        ...printed,
        copies: z.coerce
          .number()
          .int()
          .min(1)
          .max(copiesForEveryone)
          .default(1)
          .meta({ description: 'How many different copies.' }),
      }),
      answers: { 200: { description: 'The PDF.', contentType: 'application/pdf' } },
      problems: [404, 422],
      limit: { name: 'print', perMinute: printsPerMinute },
      async handle({ path, query, reply }) {
        const made = await requests.ask(
          renderForm,
          { slug: path.slug, ...query },
          { actor: publicActor, timeoutMs: 20_000 },
        );
        const blob = await blobs.get(made.blobKey);
        if (!blob) refuse('web.form-gone', 'unavailable', 'The form was made but cannot be read right now.');
        // Nobody else knows its key. What is not removed here, intake removes a day later.
        blob.stream.once('close', () => void blobs.remove(made.blobKey).catch(() => undefined));
        void reply
          .type('application/pdf')
          .header('content-length', blob.size)
          .header('cache-control', 'no-store')
          .header('content-disposition', `inline; filename="${fileNameOf({ slug: path.slug, ...query })}"`);
        return blob.stream;
      },
    }),
    defineOperation({
      id: 'getFormLayout',
      method: 'GET',
      path: '/processes/:slug/form-layout.json',
      tag: 'Processes',
      summary: 'Where everything is on the printed form',
      description:
        'Rectangles in millimetres from the top left corner of each page: corner marks, codes, tick boxes with field and option, and the fields in which people write.',
      access: 'public',
      shows: nobody,
      pathSchema,
      querySchema: z.strictObject(printed),
      answers: { 200: { description: 'The layout.', schema: formLayoutSchema } },
      problems: [404, 422],
      handle: ({ path, query }) =>
        requests.ask(formLayout, { slug: path.slug, ...query }, { actor: publicActor, timeoutMs: 10_000 }),
    }),
  ];
}
