import { z } from 'zod';
import type { ApiDescription } from '../api/api-operation.js';
import { signatureHeader } from './signature.js';

const reportSchema = z
  .looseObject({
    event: z
      .enum(['newCall', 'answer', 'hangup'])
      .meta({ description: 'Placetel: `IncomingCall`, `OutgoingCall`, `CallAccepted`, `HungUp`.' }),
    callId: z
      .string()
      .max(250)
      .meta({ description: 'Also `call_id`. The same for all reports of one call.' }),
    direction: z.enum(['in', 'out']).optional(),
    from: z
      .string()
      .max(120)
      .optional()
      .meta({ description: 'Digits with country code, national, or a word such as `anonymous`.' }),
    to: z.string().max(120).optional().meta({ description: 'A number, or the name of a queue.' }),
    queue: z.string().max(120).optional(),
    user: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .meta({
        description:
          'Whom it rings at: names, logins or extensions; `user[]` in forms. None: whoever is ready.',
      }),
    answeringNumber: z.string().optional().meta({
      description: 'Who answered: extension, login, e-mail address. Also `user`, `userId`, `caller`, `peer`.',
    }),
    cause: z
      .enum(['normalClearing', 'busy', 'cancel', 'noAnswer', 'congestion', 'notFound', 'forwarded'])
      .optional()
      .meta({ description: 'Why it ended.' }),
  })
  .meta({ description: 'JSON, or the same fields as a form or multipart form.' });

const replySchema = z.looseObject({
  action: z.enum(['reject']).optional(),
  reason: z.enum(['busy']).optional(),
});

/** Where telephone systems report calls, for the document of the API; `cti.routes.ts` answers them. */
export const telephonyCalls: ApiDescription[] = [
  {
    id: 'reportCall',
    method: 'POST',
    path: '/cti/:token',
    tag: 'Telephony',
    summary: 'Report a call',
    description: [
      'For telephone systems: compatible with the generic CTI of Zammad, with sipgate.io push and with Placetel.',
      'Reports may come in any order, several times, and late: the call is the same. A report is always taken (2xx),',
      'also while services behind are away; refused are only a wrong token and a direction that is neither `in` nor `out`.',
      'sipgate.io is answered with XML that names where to report answer and hangup.',
      `A connection with a secret takes signed reports alone: \`${signatureHeader}: t=<unix seconds>,v1=<hex>\`, where \`v1\``,
      'is HMAC-SHA-256 under the secret over `<unix seconds>.<body as sent>`. A signature older than five minutes is',
      'refused; the same signed report sent again changes nothing.',
    ].join(' '),
    access: 'public',
    ownRefusals: true,
    pathSchema: z.strictObject({
      token: z
        .string()
        .meta({ description: 'The token of the connection, shown once when an admin makes it.' }),
    }),
    bodySchema: reportSchema,
    bodyExample: {
      event: 'newCall',
      from: '4315050012',
      to: '4315050000',
      direction: 'in',
      callId: '307fa962-de8d-4ffc-817b-7f6993204159',
      user: ['Agnes Muster'],
    },
    requestHeaders: { [signatureHeader]: 'Signature of the body, when the connection has a secret.' },
    answers: {
      200: { description: 'Taken. A blocked caller is to be rejected.', schema: replySchema, example: {} },
      401: { description: 'The token is wrong, or the signature is missing, wrong or too old.' },
      503: { description: 'It could be neither passed on nor kept; report it again.' },
      422: { description: '`direction` is neither `in` nor `out`.' },
    },
  },
];
