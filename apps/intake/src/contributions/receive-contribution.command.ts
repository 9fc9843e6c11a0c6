import type { Actor, receiveContribution, RequestInput } from '@gemeinsam/contracts';

/** What a door hands over: the input as every channel has it, and on whose behalf. */
export interface ReceiveContributionCommand extends RequestInput<typeof receiveContribution> {
  actor: Actor;
  correlationId?: string;
  /** Blob keys of handwriting by question id (paper). */
  crops?: Record<string, string>;
  /** The number that is printed on its card already (paper). */
  reservedReference?: string;
}

declare const throughDoor: unique symbol;

/** Made by `enterBy` alone, so that nothing is received past the rules of its channel. */
export type EnteredContribution = ReceiveContributionCommand & { readonly [throughDoor]: true };
