import { Refusal } from '@gemeinsam/service-kit';

/** Whether a service could not be asked, as opposed to having refused. */
export const isAway = (error: unknown): boolean => error instanceof Refusal && error.kind === 'unavailable';

/** For `.catch()`: goes on with a substitute when a service is away; every other error goes its way. */
export function orWhenAway<T>(substitute: T): (error: unknown) => T {
  return (error) => {
    if (isAway(error)) return substitute;
    throw error;
  };
}
