import { z } from 'zod';

/**
 * A JSON column in the schema of a row. Its content was checked before it was written, so that only its being there is
 * checked here.
 */
export const jsonOf = <Value>(): z.ZodType<Value> => z.custom<Value>((value) => value !== undefined);
