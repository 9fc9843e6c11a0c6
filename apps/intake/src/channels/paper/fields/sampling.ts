import { createHash } from 'node:crypto';

/** Which of the machine's sure readings a person checks. Chosen by chance, and always the same for the same field. */
export class Sampling {
  constructor(private readonly share: number) {}

  takes(formId: string, field: string): boolean {
    const drawn = createHash('sha256').update(`${formId}/${field}`).digest().readUInt32BE(0);
    return drawn / 2 ** 32 < this.share;
  }
}
