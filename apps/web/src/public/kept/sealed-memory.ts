import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** A place that forgets texts by itself after a time. */
export interface ShortMemory {
  set(key: string, value: string, seconds: number): Promise<void>;
  get(key: string): Promise<string | null>;
}

/**
 * Things in a memory shared by all replicas, encrypted with a key made from what only the browser holds and what only we hold:
 * whoever reads the memory reads nothing. Losing one costs a person some comfort and no contribution.
 */
export class SealedMemory<T> {
  constructor(
    private readonly memory: ShortMemory,
    private readonly secret: string,
    private readonly purpose: string,
    private readonly seconds: number,
  ) {}

  async keep(key: string, value: T): Promise<void> {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.keyOf(key), iv);
    const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
    const stored = Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
    await this.memory.set(this.nameOf(key), stored, this.seconds);
  }

  async find(key: string): Promise<T | undefined> {
    const stored = await this.memory.get(this.nameOf(key));
    if (stored === null || stored === '') return undefined;
    const bytes = Buffer.from(stored, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.keyOf(key), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const opened = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    return JSON.parse(opened.toString('utf8')) as T;
  }

  async forget(key: string): Promise<void> {
    await this.memory.set(this.nameOf(key), '', 1);
  }

  private keyOf(key: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, key, `gemeinsam ${this.purpose}`, 32));
  }

  private nameOf(key: string): string {
    return createHash('sha256').update(`${this.purpose}\n${key}`).digest('base64url');
  }
}
