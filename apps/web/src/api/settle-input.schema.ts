import { trimmedText } from '@gemeinsam/contracts';
import { z } from 'zod';

/** How a program settles an alarm. */
export const settleInputSchema = z.discriminatedUnion('way', [
  z.strictObject({
    way: z.literal('discard'),
    reason: trimmedText().min(3).max(500).meta({ description: 'Stands in the record of the batch.' }),
  }),
  z.strictObject({ way: z.literal('replace') }),
  z.strictObject({ way: z.literal('own-form') }),
  z.strictObject({
    way: z.literal('assign'),
    serial: trimmedText().min(1).max(20).meta({ description: 'As printed, with or without its dash.' }),
    page: z.int().min(1).max(50),
  }),
]);
