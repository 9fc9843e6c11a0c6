import { offeredReplyWays, type ReplyWay } from '@gemeinsam/contracts';

/** The ways that a caller is offered; a wish for an SMS from before is still shown as what it is. */
export const waysFor = (wish: string | undefined): readonly ReplyWay[] =>
  wish === 'sms' ? [...offeredReplyWays, 'sms'] : offeredReplyWays;
