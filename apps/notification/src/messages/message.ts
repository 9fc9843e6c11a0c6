import type {
  Channel,
  Contact,
  MessageOutcome,
  MessageState,
  MessageOccasion,
  ReplyWay,
} from '@gemeinsam/contracts';

/** What a person is to be told, once. It holds no word of it: text and contact are asked for when it is sent. */
export interface Message {
  readonly id: string;
  readonly contributionId: string;
  readonly occasion: MessageOccasion;
  /** The contribution for `received`, the request for `access-code`, else the decision. */
  readonly causeId: string;
  /** `null`: the wish is not known yet. */
  readonly way: ReplyWay | null;
  readonly tried: readonly ReplyWay[];
  readonly state: MessageState;
  readonly reason: string | null;
  readonly tries: number;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
}

/** What is known of the author of a contribution: how they wish to hear back, and whether they still do. */
export interface Addressee {
  readonly replyWay: ReplyWay | null;
  readonly channel: Channel | null;
  readonly withdrawn: boolean;
  readonly erased: boolean;
}

export const openStates = [
  'waiting',
  'sending',
  'in-letter-batch',
  'call-back',
] as const satisfies readonly MessageState[];

/** How a message goes on: it waits for its way, or it ended at once. */
export type Plan =
  | { readonly state: 'waiting'; readonly way: ReplyWay | null }
  | { readonly state: 'call-back'; readonly way: 'call' }
  | {
      readonly state: MessageOutcome;
      readonly way: ReplyWay;
      readonly reason?: string;
      readonly said?: string;
    };

/** Says that something came in; no decision belongs to it. */
export const isReceipt = (occasion: MessageOccasion): boolean =>
  occasion === 'received' || occasion === 'appeal-received';

/**
 * By which way a message goes out, from what is known of the person. A wished SMS becomes a call to the same
 * number, because there is no SMS provider: nobody is left without an answer.
 */
export function planMessage(occasion: MessageOccasion, known: Addressee): Plan {
  const way = known.replyWay;
  if (known.erased) return { state: 'undeliverable', way: way ?? 'none', reason: 'erased' };
  // What was said stays the author's after they took it back.
  if (known.withdrawn && occasion !== 'access-code')
    return { state: 'declined-by-person', way: way ?? 'none', reason: 'withdrawn' };
  switch (way) {
    case null:
    case 'email':
    case 'letter':
      return { state: 'waiting', way };
    case 'none':
      return { state: 'declined-by-person', way, reason: 'no-answer-wanted' };
    case 'sms':
    case 'call':
      // Whoever phoned in has heard the number and what happens next in that very call.
      if (isReceipt(occasion) && known.channel === 'phone')
        return { state: 'delivered', way: 'call', said: 'said-in-the-call' };
      return { state: 'call-back', way: 'call' };
  }
}

/** The next way to try with what the person left, after `tried` failed; `undefined`: there is none. */
export function nextWay(
  contact: Contact,
  phone: string | undefined,
  tried: readonly ReplyWay[],
): 'email' | 'letter' | 'call' | undefined {
  const possible = [contact.address && 'letter', phone && 'call', contact.email && 'email'] as const;
  return possible.find(
    (way): way is 'email' | 'letter' | 'call' => Boolean(way) && !tried.includes(way as ReplyWay),
  );
}
