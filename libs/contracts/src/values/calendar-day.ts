import { z } from 'zod';

/** A day as ISO 8601 writes it, `2026-11-05`. The year 0 of ISO 8601 is none in PostgreSQL, nor in anybody's figures. */
export const calendarDaySchema = z.iso
  .date()
  .refine((day) => !day.startsWith('0000'), 'a day since the year 1');
