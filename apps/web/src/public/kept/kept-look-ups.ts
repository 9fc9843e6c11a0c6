import { SealedMemory, type ShortMemory } from './sealed-memory.js';

/**
 * What a member of staff looked up for a caller, so that what is found has an address without a name or a telephone number in
 * it (ASVS 5.0, 14.2.1) and no page answers a POST. Bound to the session: the address alone shows nothing to anybody else.
 */
export class KeptLookUps extends SealedMemory<string> {
  constructor(memory: ShortMemory, secret: string) {
    super(memory, secret, 'look-ups', 2 * 3600);
  }

  static key(id: string, session: string): string {
    return `${id}\n${session}`;
  }
}
