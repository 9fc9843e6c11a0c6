import { retentionConfigShape, serviceConfigShape } from '@gemeinsam/service-kit';
import { z } from 'zod';

/** What intake reads from its environment, besides what every service reads. */
export const intakeConfigSchema = z.object({
  ...serviceConfigShape,
  DEMO_PROCESS: z
    .stringbool()
    .default(false)
    .describe('publish the demo process "Ideen fürs Grätzl" at the first start: 1 or 0'),
  CALL_NUMBER_DAYS: retentionConfigShape.CALL_NUMBER_DAYS,
  CALL_RING_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(240)
    .default(5)
    .describe(
      'minutes after which a call that rings without news counts as missed; longer than callers wait in your queue',
    ),
  DRAFT_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(365)
    .default(14)
    .describe('days after which a draft of the phone desk is deleted when nobody goes on with it'),
  DRAFT_DISCARDED_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(365)
    .default(1)
    .describe('days for which a draft that was put away can be brought back'),
  PAPER_SAMPLE_SHARE: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(0.05)
    .describe('share of the surely read fields of paper forms that a person checks, 0 to 1'),
  PAPER_FORM_HOURS: z.coerce
    .number()
    .int()
    .min(1)
    .max(8_760)
    .default(24)
    .describe('hours after which forms drawn for a download or a preview are deleted; they are drawn again'),
  PAPER_PUT_AWAY_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3_650)
    .default(90)
    .describe(
      'days after the sign-off of a batch for which its discarded forms and pages can be looked at; then they are deleted',
    ),
  PAPER_INBOX_DIR: z
    .string()
    .optional()
    .transform((folder) => (folder === '' ? undefined : folder))
    .describe('watched folder: scans put there are taken in; empty: none is watched'),
  PAPER_INBOX_SECONDS: z.coerce
    .number()
    .min(0.1)
    .max(3_600)
    .default(5)
    .describe('seconds for which a file in the watched folder must have been left alone'),
  PAPER_INBOX_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3_650)
    .default(30)
    .describe('days after which files in taken/ and refused/ of the watched folder are deleted'),
});
export type IntakeConfig = z.infer<typeof intakeConfigSchema>;

/** Token of the `IntakeConfig`, for features that are set by the environment. */
export const INTAKE_CONFIG = Symbol('INTAKE_CONFIG');
