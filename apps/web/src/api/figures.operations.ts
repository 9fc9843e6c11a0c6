import { calendarDaySchema, listMessages, parseReferenceNumber, summary } from '@gemeinsam/contracts';
import type { RequestClient } from '@gemeinsam/service-kit';
import { z } from 'zod';
import { messagePageSchema, summarySchema } from './responses.schema.js';
import { nobody } from '../auth/shows.decorator.js';
import { dayProblems, orderOf } from '../shell/days/asked-days.js';
import { type ApiOperation, defineOperation } from './api-operation.js';
import { invalidInput } from './input-problems.js';

/** Figures, and the ledger of messages. */
export function figureOperations(requests: RequestClient): ApiOperation[] {
  return [
    defineOperation({
      id: 'getSummary',
      method: 'GET',
      path: '/reports/summary',
      tag: 'Reports',
      summary: 'Counts by channel, state and day',
      description: 'Days are days in Vienna; `from` and `to` are inclusive and filter by day of receipt.',
      access: ['lead', 'admin'],
      shows: nobody,
      querySchema: z.strictObject({
        process: z.string().max(80).optional(),
        from: calendarDaySchema.optional(),
        to: calendarDaySchema.optional(),
      }),
      answers: { 200: { description: 'The figures, and as of which event.', schema: summarySchema } },
      problems: [422],
      handle({ query, actor, request }) {
        const backwards = dayProblems(orderOf(query));
        if (backwards.length > 0) throw invalidInput(backwards, 'query');
        return requests.ask(summary, query, { actor, correlationId: request.visit.correlationId });
      },
    }),
    defineOperation({
      id: 'listMessages',
      method: 'GET',
      path: '/messages',
      tag: 'Messages',
      summary: 'What was said to an author and how it ended',
      access: ['lead', 'admin'],
      shows: 'messages.ledger',
      querySchema: z.strictObject({
        reference: z
          .string()
          .max(40)
          .optional()
          .meta({ description: 'Reference number; all messages without it.' }),
        cursor: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
      answers: { 200: { description: 'Newest first.', schema: messagePageSchema } },
      problems: [422],
      handle({ query, actor, request }) {
        const { reference, ...paging } = query;
        const by = { actor, correlationId: request.visit.correlationId };
        if (reference === undefined) return requests.ask(listMessages, paging, by);
        const parsed = parseReferenceNumber(reference);
        if (!parsed.ok)
          throw invalidInput(
            [{ pointer: '/reference', code: parsed.reason, detail: 'not a reference number' }],
            'query',
          );
        return requests.ask(listMessages, { ...paging, reference: parsed.reference }, by);
      },
    }),
  ];
}
