import { createHash, randomBytes } from 'node:crypto';
import type { Language } from '@gemeinsam/contracts';
import type { NumberStyle } from '@gemeinsam/service-kit';
import type { Dialect } from './dialects/dialect.js';

/** What callers of one queue or line want, and how they are greeted. */
export interface Queue {
  name: string;
  process: string | null;
  language: Language;
}

/** A telephone system that may report calls. Its token is shown once, when made, and kept nowhere. */
export interface CtiConnection {
  id: string;
  name: string;
  dialect: Dialect;
  /** How it writes numbers without a plus. */
  numbers: NumberStyle;
  /** With it, reports must be signed. */
  secret: string | null;
  queues: Queue[];
  createdAt: Date;
  lastReportAt: Date | null;
}

/** 256 random bits, without signs that an address would have to escape. */
export const makeCtiToken = (): string => randomBytes(32).toString('base64url');
export const makeSecret = (): string => randomBytes(24).toString('base64url');
/** A fast hash is right here: the token has more entropy than any search can cover. */
export const hashCtiToken = (token: string): Buffer => createHash('sha256').update(token).digest();
