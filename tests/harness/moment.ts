import { setTimeout as pass } from 'node:timers/promises';

/**
 * Lets some time go by before a blow, so that it falls into another place of the work each time. It is part of the story,
 * never a way to wait until something has happened: for that there is `eventually`.
 */
export const moment = (ms: number): Promise<void> => pass(ms);
