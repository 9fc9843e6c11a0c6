import { z } from 'zod';

const megabytes = z.coerce.number().int().min(1).max(10_000);

/** Limits of what programs may send. */
export const apiConfigShape = {
  UPLOAD_FILE_MB: megabytes
    .default(200)
    .describe(
      'largest scan in megabytes; 500 grey pages at 200 dpi have about 150, the reader takes up to 250',
    ),
  UPLOAD_BATCH_MB: megabytes.default(400).describe('largest paper batch in megabytes, all files together'),
  RATE_LIMIT_PRINT_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(30)
    .describe('printable forms made per minute and address; 0: no limit'),
} as const;
