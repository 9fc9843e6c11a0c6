/** Why an e-mail was not accepted, as far as it matters for what to do next. */
export interface MailFailure {
  /** `permanent`: this address will not take it. `temporary`: it may later. `server-away`: our own way out is the trouble. */
  readonly kind: 'permanent' | 'temporary' | 'server-away';
  /** A code for the ledger. */
  readonly reason: string;
}

const byEnhancedCode: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/\b5\.1\.[0-6]\b/, 'no-such-mailbox'],
  [/\b[45]\.2\.1\b/, 'mailbox-disabled'],
  [/\b[45]\.2\.2\b/, 'mailbox-full'],
  [/\b5\.(1\.[78]|7\.\d+)\b/, 'refused-by-policy'],
  [/\b5\.3\.4\b/, 'too-large'],
];
const byCode: Readonly<Record<number, string>> = {
  550: 'no-such-mailbox',
  551: 'no-such-mailbox',
  552: 'mailbox-full',
  553: 'address-refused',
  501: 'address-refused',
  554: 'refused-by-policy',
};

/** Reads what nodemailer threw. Only codes are kept: the server's words repeat the address. */
export function mailFailureOf(error: unknown): MailFailure {
  const { code, command, responseCode, response } = (error ?? {}) as {
    code?: string;
    command?: string;
    responseCode?: number;
    response?: string;
  };
  // Before a recipient was named, it is about us: wrong password, no TLS, greeting refused.
  const aboutUs =
    code === 'EAUTH' ||
    code === 'ETLS' ||
    code === 'ENOAUTH' ||
    command === 'CONN' ||
    command === 'EHLO' ||
    command?.startsWith('AUTH') ||
    command === 'MAIL FROM';
  if (responseCode === undefined || aboutUs) {
    if (code === 'EENVELOPE' && responseCode === undefined)
      return { kind: 'permanent', reason: 'address-refused' };
    return {
      kind: 'server-away',
      reason: responseCode === undefined ? 'mail-server-away' : 'mail-server-refuses-us',
    };
  }
  const known = byEnhancedCode.find(([pattern]) => pattern.test(response ?? ''))?.[1];
  if (responseCode >= 500)
    return { kind: 'permanent', reason: known ?? byCode[responseCode] ?? 'mail-refused' };
  return { kind: 'temporary', reason: known ?? 'mail-put-off' };
}

const mostTries = 12;

/** When to try again, in seconds, or that it is enough. `tries` counts the attempts made so far. */
export function afterMailFailure(
  failure: MailFailure,
  tries: number,
  ageHours: number,
  giveUpHours: number,
): { retryInSeconds: number } | 'give-up' {
  if (failure.kind === 'permanent' || ageHours >= giveUpHours) return 'give-up';
  if (failure.kind === 'server-away') return { retryInSeconds: Math.min(120, 5 * 2 ** Math.min(tries, 10)) };
  return tries >= mostTries ? 'give-up' : { retryInSeconds: Math.min(3_600, 15 * 2 ** Math.min(tries, 10)) };
}
