/** Tells the relays that something was committed. Ringing is cheap, may be done at any time and never fails. */
export abstract class OutboxBell {
  abstract ring(): void;
}
