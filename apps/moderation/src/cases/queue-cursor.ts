import { refuse } from '@gemeinsam/service-kit';
import { z } from 'zod';

/** The last case of a page; the next page begins after it, whatever came or went meanwhile. */
export interface QueuePosition {
  dueAt: string;
  id: string;
}
const positionSchema = z.tuple([z.iso.datetime(), z.uuid()]);

export const cursorOf = ({ dueAt, id }: QueuePosition): string =>
  Buffer.from(JSON.stringify([dueAt, id])).toString('base64url');

export function positionOf(cursor: string): QueuePosition {
  try {
    const [dueAt, id] = positionSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { dueAt, id };
  } catch {
    return refuse('moderation.input-invalid', 'invalid', 'The cursor is none that was given out.', {
      fields: [{ pointer: '/cursor', code: 'invalid', detail: 'use `next` of the page before' }],
    });
  }
}
