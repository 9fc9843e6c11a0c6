import { Refusal } from '@gemeinsam/service-kit';

/** Whether a service could not be asked, as opposed to having refused. */
export const isAway = (error: unknown): boolean => error instanceof Refusal && error.kind === 'unavailable';
