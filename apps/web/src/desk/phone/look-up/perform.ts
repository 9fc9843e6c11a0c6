import type { ContributionForCaller } from '@gemeinsam/contracts';
import { Refusal } from '@gemeinsam/service-kit';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { asBody, textField } from '../../../shell/body-fields.js';
import { renderPage, seeOther } from '../../../shell/render-page.js';
import { contributionPath } from './look-up-paths.js';

/** How one change for a caller is done, and what is shown when it cannot be. */
export interface Performance {
  act: () => Promise<unknown>;
  away: () => VNode;
  invalid?: (refusal: Refusal) => VNode;
}

/** Does it and goes back to the contribution. What cannot be done any more is said there. */
export async function perform(
  reply: FastifyReply,
  { reference }: ContributionForCaller,
  done: string,
  how: Performance,
): Promise<void> {
  try {
    await how.act();
    seeOther(reply, `${contributionPath(reference)}?done=${done}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { kind } = error.problem;
    if (kind === 'unavailable') await send(reply, how.away(), 503);
    else if (kind === 'conflict') seeOther(reply, `${contributionPath(reference)}?done=too-late`);
    else if (kind === 'invalid' && how.invalid) await send(reply, how.invalid(error), 422);
    else throw error;
  }
}

/** The person has heard it and said yes. */
export const confirmed = (posted: unknown): boolean => textField(asBody(posted), 'confirmed') !== '';

/** Answers with a page. */
export async function send(reply: FastifyReply, page: VNode, status = 200): Promise<void> {
  await reply.send(renderPage(reply, page, status));
}

/** Back to the contribution, which says that it cannot be done any more. */
export const tooLate = (reply: FastifyReply, { reference }: ContributionForCaller): void =>
  seeOther(reply, `${contributionPath(reference)}?done=too-late`);
