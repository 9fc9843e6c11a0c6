import type { Channel } from '@gemeinsam/contracts';

/** What an author says against a decline; other people decide on it. */
export interface Appeal {
  id: string;
  contributionId: string;
  text: string;
  channel: Channel;
  /** Who took it down. */
  takenBy: string;
  takenByName: string | null;
  /** When it came in; of a letter the day of its arrival. */
  appealedAt: Date;
  decisionDueAt: Date;
}

/** When a decline cannot be appealed against any more. */
export const appealUntil = (declinedAt: Date, days: number): Date =>
  new Date(declinedAt.getTime() + days * 86_400_000);
