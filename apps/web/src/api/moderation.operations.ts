import {
  caseStateSchema,
  channelSchema,
  claimCase,
  contentsOf,
  languageSchema,
  listCases,
  releaseCase,
} from '@gemeinsam/contracts';
import type { RequestClient } from '@gemeinsam/service-kit';
import { z } from 'zod';
import { noteSeen } from '../shell/visit.js';
import { casePageSchema, claimedCaseSchema } from './responses.schema.js';
import { nobody } from '../auth/shows.decorator.js';
import { type ApiOperation, defineOperation } from './api-operation.js';

const access = ['moderator', 'lead', 'admin'] as const;
const limit = z.coerce.number().int().min(1).max(200).default(50);
const cursor = z.string().max(200).optional().meta({ description: '`next` of the page before.' });
const filters = {
  process: z.string().max(80).optional(),
  channel: channelSchema.optional(),
  language: languageSchema.optional(),
  district: z.string().max(60).optional(),
};

/** The review queue for programs. */
export function moderationOperations(requests: RequestClient): ApiOperation[] {
  return [
    defineOperation({
      id: 'listCases',
      method: 'GET',
      path: '/moderation/cases',
      tag: 'Moderation',
      summary: 'Cases, oldest promise first',
      access,
      shows: nobody,
      querySchema: z.strictObject({
        cursor,
        limit,
        state: z.enum([...caseStateSchema.exclude(['closed']).options, 'all']).default('open'),
        ...filters,
      }),
      answers: { 200: { description: 'One page of cases.', schema: casePageSchema } },
      problems: [422],
      handle: ({ query, actor, request }) =>
        requests.ask(listCases, query, { actor, correlationId: request.visit.correlationId }),
    }),
    defineOperation({
      id: 'claimCase',
      method: 'POST',
      path: '/moderation/cases/claim',
      tag: 'Moderation',
      summary: 'Take the next case, or a certain one',
      description:
        'Leases it to you for five minutes and gives you the words to decide on. That you saw them is recorded in the access log. A token decides nothing: that is done by a person who has signed in.',
      access,
      shows: 'api.case-claimed',
      bodySchema: z.strictObject({ caseId: z.uuid().optional(), ...filters }),
      bodyExample: {},
      answers: {
        200: { description: 'The case, leased to you.', schema: claimedCaseSchema },
        204: { description: 'No case waits.' },
      },
      problems: [404, 409, 422],
      async handle({ body, actor, request, reply }) {
        const by = { actor, correlationId: request.visit.correlationId };
        const claimed = await requests.ask(claimCase, body, by);
        if (!claimed) {
          void reply.status(204);
          return undefined;
        }
        const [content] = await requests
          .ask(contentsOf, { contributionIds: [claimed.contributionId] }, by)
          .catch(async (error: unknown) => {
            // Without the words nobody can decide: the case goes back, so that it waits for no lease to end.
            await requests.ask(releaseCase, { caseId: claimed.id }, by).catch(() => undefined);
            throw error;
          });
        noteSeen(request.visit, 'api.case-claimed', [
          { contributionId: claimed.contributionId, reference: content?.reference },
        ]);
        const { reference, title, answers, summary, amendments } = content ?? {};
        return {
          ...claimed,
          contribution: content ? { reference, title, answers, summary, amendments } : null,
        };
      },
    }),
  ];
}
