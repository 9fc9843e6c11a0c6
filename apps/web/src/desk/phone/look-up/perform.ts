import type { ContributionForCaller } from '@gemeinsam/contracts';
import { Refusal } from '@gemeinsam/service-kit';
import type { VNode } from 'preact';
import { z } from 'zod';
import { typedText } from '../../../shell/form-schema.js';
import { contributionPath } from './look-up-paths.js';
import { showPage, seeOther, type Answer } from '../../../shell/answer.js';

/** How one change for a caller is done, and what is shown when it cannot be. */
export interface Performance {
  act: () => Promise<unknown>;
  away: () => VNode;
  invalid?: (refusal: Refusal) => VNode;
}

/** Does it and goes back to the contribution. What cannot be done any more is said there. */
export async function perform(
  { reference }: ContributionForCaller,
  done: string,
  how: Performance,
): Promise<Answer> {
  try {
    await how.act();
    return seeOther(`${contributionPath(reference)}?done=${done}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { kind } = error.problem;
    if (kind === 'unavailable') return showPage(how.away(), 503);
    if (kind === 'conflict') return tooLate({ reference });
    if (kind === 'invalid' && how.invalid) return showPage(how.invalid(error), 422);
    throw error;
  }
}

/** Whether the person has heard it and said yes. */
export const confirmedForm = z.object({
  confirmed: typedText(z.string().transform((said) => said !== '')),
});

/** Back to the contribution, which says that it cannot be done any more. */
export const tooLate = ({ reference }: Pick<ContributionForCaller, 'reference'>): Answer =>
  seeOther(`${contributionPath(reference)}?done=too-late`);
