import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { WEB_CONFIG, type WebConfig } from '../../web.config.js';

/** What a form token says: its id is the key under which this form is one contribution, however often it is sent. */
export interface SubmissionToken {
  id: string;
  issuedAt: Date;
  /** The token itself, as it stands in the form. */
  text: string;
}

/**
 * Signs the hidden token of a public form. It proves that the form came from us for this process, says when, and is the
 * idempotency key: a double click, a reload or a second try is the same contribution. It needs no cookie.
 */
@Injectable()
export class SubmissionTokens {
  private readonly key: Buffer;

  constructor(@Inject(WEB_CONFIG) { SESSION_SECRET }: Pick<WebConfig, 'SESSION_SECRET'>) {
    this.key = Buffer.from(hkdfSync('sha256', SESSION_SECRET, '', 'gemeinsam submission tokens', 32));
  }

  issue(process: string, now: Date): string {
    const body = `${randomBytes(16).toString('base64url')}.${now.getTime().toString(36)}`;
    return `${body}.${this.sign(process, body)}`;
  }

  /** The token, or nothing when it was not made by us for this process or is older than `maxAgeMs`. */
  read(token: string, process: string, now: Date, maxAgeMs = 48 * 3600_000): SubmissionToken | undefined {
    const [id, at, signature, rest] = token.split('.');
    if (!id || !at || !signature || rest !== undefined) return undefined;
    const expected = Buffer.from(this.sign(process, `${id}.${at}`));
    const given = Buffer.from(signature);
    if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined;
    const issuedAt = new Date(parseInt(at, 36));
    const age = now.getTime() - issuedAt.getTime();
    return age >= -60_000 && age <= maxAgeMs ? { id, issuedAt, text: token } : undefined;
  }

  private sign(process: string, body: string): string {
    return createHmac('sha256', this.key).update(`${process}\n${body}`).digest('base64url');
  }
}
