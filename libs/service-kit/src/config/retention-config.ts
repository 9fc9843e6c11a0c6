import { z } from 'zod';

const days = (least: number, most: number, usual: number) =>
  z.coerce.number().int().min(least).max(most).default(usual);

/** How long services keep what goes by itself; the privacy notice tells people (GDPR, Art. 13(2)(a)). */
export const retentionConfigShape = {
  CALL_NUMBER_DAYS: days(1, 3_650, 90).describe('days after which the numbers of calls are deleted'),
  LETTER_RETENTION_DAYS: days(0, 365, 14).describe('days until the PDF of a sent batch is deleted'),
  CALLBACK_RETENTION_DAYS: days(1, 365, 30).describe(
    'days until a closed call-back is deleted with its note',
  ),
};
