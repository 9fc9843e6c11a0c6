import { getAlarm, listAlarms, reopenAlarm, settleAlarm } from '@gemeinsam/contracts';
import type { RequestClient } from '@gemeinsam/service-kit';
import { z } from 'zod';
import { paperAlarmPageSchema, paperAlarmSchema } from './responses.schema.js';
import { type ApiCall, type ApiOperation, defineOperation } from './api-operation.js';
import { alarmAnswer } from './paper-answers.js';
import { paperAccess as access } from './paper.operations.js';
import { settleInputSchema } from './settle-input.schema.js';

const pathSchema = z.strictObject({ id: z.uuid() });

/** Pages and files without a place: what there is, and settling it. */
export function paperAlarmOperations(requests: RequestClient): ApiOperation[] {
  const by = ({ actor, request }: Pick<ApiCall<unknown, unknown, unknown>, 'actor' | 'request'>) => ({
    actor,
    correlationId: request.visit.correlationId,
  });
  return [
    defineOperation({
      id: 'listPaperAlarms',
      method: 'GET',
      path: '/paper/alarms',
      tag: 'Paper',
      summary: 'Alarms, oldest first',
      access,
      shows: 'paper.alarms',
      querySchema: z.strictObject({
        batchId: z.uuid().optional(),
        state: z.enum(['open', 'settled']).default('open'),
        cursor: z.string().max(200).optional().meta({ description: '`next` of the page before.' }),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
      answers: { 200: { description: 'One page of alarms.', schema: paperAlarmPageSchema } },
      problems: [422],
      async handle(call) {
        const page = await requests.ask(listAlarms, call.query, by(call));
        return { ...page, items: page.items.map(alarmAnswer) };
      },
    }),
    defineOperation({
      id: 'getPaperAlarm',
      method: 'GET',
      path: '/paper/alarms/:id',
      tag: 'Paper',
      summary: 'One alarm',
      access,
      shows: 'paper.alarm',
      pathSchema,
      answers: { 200: { description: 'The alarm.', schema: paperAlarmSchema } },
      problems: [404],
      handle: async (call) => alarmAnswer(await requests.ask(getAlarm, call.path, by(call))),
    }),
    defineOperation({
      id: 'settlePaperAlarm',
      method: 'POST',
      path: '/paper/alarms/:id/settle',
      tag: 'Paper',
      summary: 'Settle an alarm',
      description:
        'In one of the ways that are in `ways` of the alarm; refused (409) when somebody was faster. Another scan is uploaded at the paper desk.',
      access,
      shows: 'paper.alarm',
      pathSchema,
      bodySchema: settleInputSchema,
      bodyExample: { way: 'discard', reason: 'Blank sheet' },
      answers: { 200: { description: 'The alarm, settled.', schema: paperAlarmSchema } },
      problems: [404, 409, 422],
      handle: async (call) =>
        alarmAnswer(await requests.ask(settleAlarm, { ...call.path, ...call.body }, by(call))),
    }),
    defineOperation({
      id: 'reopenPaperAlarm',
      method: 'POST',
      path: '/paper/alarms/:id/reopen',
      tag: 'Paper',
      summary: 'Take back that an alarm was discarded',
      access,
      shows: 'paper.alarm',
      pathSchema,
      answers: { 200: { description: 'The alarm, open again.', schema: paperAlarmSchema } },
      problems: [404, 409],
      handle: async (call) => alarmAnswer(await requests.ask(reopenAlarm, call.path, by(call))),
    }),
  ];
}
