import type { Service } from '../services.js';
import type { RequestDefinition } from './define-request.js';
import * as access from './access.requests.js';
import * as calls from './calls.requests.js';
import * as contributions from './contributions.requests.js';
import * as contributors from './contributors.requests.js';
import * as drafts from './drafts.requests.js';
import * as moderation from './moderation.requests.js';
import * as notification from './notification.requests.js';
import { operations } from './operations.requests.js';
import * as paperBatch from './paper-batch.requests.js';
import * as paperForm from './paper-form.requests.js';
import * as paperPrint from './paper-print.requests.js';
import * as phoneDesk from './phone-desk.requests.js';
import * as processes from './processes.requests.js';
import * as reporting from './reporting.requests.js';
import * as screening from './screening.requests.js';
import * as reviews from './reviews.requests.js';

const isRequest = (exported: unknown): exported is RequestDefinition =>
  typeof exported === 'object' && exported !== null && 'subject' in exported && 'allowed' in exported;

const declared: Record<string, unknown>[] = [
  processes,
  contributions,
  contributors,
  access,
  calls,
  drafts,
  phoneDesk,
  paperBatch,
  paperForm,
  paperPrint,
  moderation,
  screening,
  reviews,
  notification,
  reporting,
];

/** Every request of the product; those of operations are in it for each service. A service handles its own, or does not start. */
export const requests: readonly RequestDefinition[] = declared
  .concat(Object.values(operations))
  .flatMap((exported) => Object.values(exported).filter(isRequest));

export const requestsOf = (service: Service): RequestDefinition[] =>
  requests.filter((request) => request.service === service);
