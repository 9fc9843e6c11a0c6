import { emailAddressSchema } from '@gemeinsam/contracts';
import { cpuNice, officeConfigShape, retentionConfigShape, serviceConfigShape } from '@gemeinsam/service-kit';
import { z } from 'zod';

/** What notification reads from its environment, besides what every service reads. */
export const notificationConfigSchema = z.object({
  ...serviceConfigShape,
  CPU_NICE: cpuNice(10),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .refine(
      (url) => ['required', 'optional', null].includes(new URL(url).searchParams.get('tls')),
      'tls is required or optional',
    )
    .default('smtp://127.0.0.1:1025')
    .describe(
      'mail server, may hold user:password; beyond this machine by TLS alone unless it ends in ?tls=optional',
    ),
  MAIL_FROM: emailAddressSchema.default('mitwirkung@example.org').describe('address that e-mails come from'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .default('http://localhost:3000')
    .describe('where people open the site; links in messages begin with it'),
  ...officeConfigShape,
  RECEIPTS_PER_MAILBOX: z.coerce
    .number()
    .int()
    .min(1)
    .default(10)
    .describe(
      'receipts by e-mail to one mailbox within a day, of contributions by web, where nobody sees whose address is written down',
    ),
  MAIL_GIVE_UP_HOURS: z.coerce
    .number()
    .positive()
    .max(240)
    .default(72)
    .describe('how long an e-mail is tried again'),
  LETTER_RETENTION_DAYS: retentionConfigShape.LETTER_RETENTION_DAYS,
  OFFICE_CLOSED_ON: z
    .string()
    .default('')
    .transform((days) =>
      days
        .split(',')
        .map((day) => day.trim())
        .filter((day) => day !== ''),
    )
    .pipe(z.array(z.iso.date()))
    .describe('days on which the desk is closed, such as 2026-12-08,2026-12-25'),
  CALLBACK_WITHIN_MINUTES: z.coerce
    .number()
    .positive()
    .max(2_400)
    .default(120)
    .describe('within how many minutes of office hours a missed call is called back'),
  CALLBACK_RETENTION_DAYS: retentionConfigShape.CALLBACK_RETENTION_DAYS,
  SWEEP_SECONDS: z.coerce
    .number()
    .positive()
    .max(300)
    .default(3)
    .describe('how often waiting messages are looked for'),
});
export type NotificationConfig = z.infer<typeof notificationConfigSchema>;
