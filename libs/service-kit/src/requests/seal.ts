import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Keeps the content of requests and answers from the broker and from whoever listens there (guarantee G5): they carry texts and
 * contacts, events do not. AES-256-GCM (NIST SP 800-38D) with a key derived from the services' shared secret (HKDF, RFC 5869);
 * the subject is authenticated too, so a packet cannot be moved to another request.
 */
export class Seal {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'gemeinsam sealed requests', 32));
  }

  /** The content as bytes that only holders of the secret can read: nonce, tag, ciphertext. */
  close(content: unknown, subject: string): Uint8Array {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(subject));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** The content again. Throws when it was sealed with another secret, for another subject, or changed. */
  open(bytes: Uint8Array, subject: string): unknown {
    const packet = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (packet.length < nonceBytes + tagBytes) throw new Error('not a sealed packet');
    const decipher = createDecipheriv('aes-256-gcm', this.key, packet.subarray(0, nonceBytes))
      .setAAD(Buffer.from(subject))
      .setAuthTag(packet.subarray(nonceBytes, nonceBytes + tagBytes));
    const content = Buffer.concat([
      decipher.update(packet.subarray(nonceBytes + tagBytes)),
      decipher.final(),
    ]);
    return JSON.parse(content.toString('utf8'));
  }
}
