import { z } from 'zod';
import { parseOfficeHours } from '../office-hours.js';

/** Who the office is, for everything that people see of it: pages, e-mails, letters. Each service that speaks to them reads it. */
export const officeConfigShape = {
  OFFICE_NAME: z
    .string()
    .min(1)
    .max(100)
    .default('Büro für Mitwirkung')
    .describe('who writes: sender of e-mails and letters, and what the footer and the imprint say'),
  OFFICE_ADDRESS: z
    .string()
    .min(1)
    .max(100)
    .default('Musterplatz 1, 1010 Wien')
    .describe('sender line above the address of a letter, where undeliverable letters return to'),
  OFFICE_HOURS: z
    .string()
    .default('mon-fri 08:00-18:00')
    .transform((written, context) => {
      const hours = parseOfficeHours(written);
      if (!hours) context.addIssue({ code: 'custom', message: 'write it like mon-fri 08:00-16:00' });
      return hours ?? z.NEVER;
    })
    .describe(
      'when the phone desk is staffed, in Vienna: on the foot of every page, and call-backs are due within these hours',
    ),
};
