import { Refusal } from '@gemeinsam/service-kit';

/** Whether a service could not be asked, as opposed to having refused. */
export const isAway = (error: unknown): boolean => error instanceof Refusal && error.kind === 'unavailable';

/** For `.catch()` of what follows an action that is done: a refusal of it hides from nobody that the first is done. */
export function orWhenRefused<T>(substitute: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Refusal) return substitute;
    throw error;
  };
}

/** For `.catch()`: goes on with a substitute when a service is away; every other error goes its way. */
export function orWhenAway<T>(substitute: T): (error: unknown) => T {
  return (error) => {
    if (isAway(error)) return substitute;
    throw error;
  };
}
