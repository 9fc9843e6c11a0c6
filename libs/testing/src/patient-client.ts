import type { RequestClient } from '@gemeinsam/service-kit';

/** A client that waits for an answer as long as a busy machine takes, unless it is told otherwise. */
export const patient = (client: RequestClient): Pick<RequestClient, 'ask'> => ({
  ask: (request, input, by) => client.ask(request, input, { timeoutMs: 60_000, ...by }),
});
