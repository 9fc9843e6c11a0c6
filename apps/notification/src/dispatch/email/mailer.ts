import type { Language } from '@gemeinsam/contracts';

export interface Mail {
  /** The same for every attempt at one message, so that a mail server can tell a repetition. */
  readonly messageId: string;
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The way out for e-mail. */
export abstract class Mailer {
  /** Resolves when the server has taken responsibility for the mail; else throws what `mailFailureOf` reads. */
  abstract send(mail: Mail): Promise<void>;
}
