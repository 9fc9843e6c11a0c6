import { emailAddressSchema } from '@gemeinsam/contracts';
import { cpuNice, serviceConfigShape } from '@gemeinsam/service-kit';
import { z } from 'zod';
import { parseOfficeHours } from './dispatch/call-back/office-hours.js';

/** What notification reads from its environment, besides what every service reads. */
export const notificationConfigSchema = z.object({
  ...serviceConfigShape,
  CPU_NICE: cpuNice(10),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .default('smtp://127.0.0.1:1025')
    .describe('mail server, may hold user:password'),
  MAIL_FROM: emailAddressSchema.default('mitwirkung@example.org').describe('address that e-mails come from'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .default('http://localhost:3000')
    .describe('where people open the site; links in messages begin with it'),
  OFFICE_NAME: z
    .string()
    .min(1)
    .max(100)
    .default('Büro für Mitwirkung')
    .describe('who writes: sender of e-mails and letters'),
  OFFICE_ADDRESS: z
    .string()
    .min(1)
    .max(100)
    .default('Musterplatz 1, 1010 Wien')
    .describe('sender line above the address of a letter, where undeliverable letters return to'),
  MAIL_GIVE_UP_HOURS: z.coerce
    .number()
    .positive()
    .max(240)
    .default(72)
    .describe('how long an e-mail is tried again'),
  LETTER_RETENTION_DAYS: z.coerce
    .number()
    .int()
    .min(0)
    .max(365)
    .default(14)
    .describe('days until the PDF of a sent batch is deleted'),
  OFFICE_HOURS: z
    .string()
    .default('mon-fri 08:00-16:00')
    .transform((written, context) => {
      const hours = parseOfficeHours(written);
      if (!hours) context.addIssue({ code: 'custom', message: 'write it like mon-fri 08:00-16:00' });
      return hours ?? z.NEVER;
    })
    .describe('when the phone desk is staffed, in Vienna; call-backs are due within these hours'),
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
  CALLBACK_RETENTION_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(365)
    .default(30)
    .describe('days until a closed call-back is deleted with its note'),
  SWEEP_SECONDS: z.coerce
    .number()
    .positive()
    .max(300)
    .default(3)
    .describe('how often waiting messages are looked for'),
});
export type NotificationConfig = z.infer<typeof notificationConfigSchema>;
