import type { FieldFault } from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import { seeOther, type Answer, sendData } from '../../../shell/answer.js';

/** Whether the island sent it, which shows progress and stays on its page when something is wrong. */
export const wantsData = ({ headers }: FastifyRequest): boolean =>
  (headers.accept ?? '').startsWith('application/json');

/** It worked: leads on to the next page. */
export const uploadTaken = (request: FastifyRequest, location: string): Answer =>
  wantsData(request) ? sendData({ location }, 201) : seeOther(location);

/** It did not: what is wrong, for the island; anybody else gets the page again. */
export const uploadRefused = (faults: readonly FieldFault[]): Answer => sendData({ faults }, 422);
