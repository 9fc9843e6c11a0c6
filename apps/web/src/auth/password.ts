import { hash, verify } from '@node-rs/argon2';

/** OWASP's second choice for argon2id (19 MiB, 2 passes, 1 lane): about 30 ms on a small server. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const passwordMinimum = 12;
export const passwordMaximum = 200;

/** Words of this place that are tried first against its staff (ASVS 5.0.0, 6.1.2); listed in docs/security.md. */
const wordsOfThisPlace = [
  'gemeinsam',
  'mitwirkung',
  'beteiligung',
  'grätzl',
  'magistrat',
  'stadt wien',
  'passwort',
  'password',
  'kennwort',
  'moderat',
  'administrat',
];

/** argon2id in PHC format, with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

let decoy: Promise<string> | undefined;

/**
 * What a password is compared with. Without a hash (unknown or disabled account) it is a decoy that costs the same
 * work, so that the time taken does not tell which accounts exist.
 */
export async function hashToCompare(stored: string | null): Promise<string> {
  return stored ?? (decoy ??= hashPassword('a password nobody has'));
}

/** Whether the password belongs to the hash. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(await hashToCompare(stored), password.normalize('NFKC')).catch(() => false);
  return stored !== null && matches;
}

/**
 * Why a new password is not good enough; undefined when it is. Length is what counts, not character classes; what is guessed early
 * is refused: common passwords, rows of keys, repetitions, dates, and little more than words of this place or the own name
 * (ASVS 5.0.0, 6.2.4 and 6.2.11; NIST SP 800-63B, 3.1.1.2).
 */
export async function passwordProblem(
  password: string,
  account: { email: string; name: string },
): Promise<'too-short' | 'too-long' | 'too-easy' | undefined> {
  if (password.length < passwordMinimum) return 'too-short';
  if (password.length > passwordMaximum) return 'too-long';
  const plain = password.toLowerCase();
  const mailbox = account.email.split('@')[0] ?? '';
  if (new Set(plain).size < 5 || (mailbox.length > 3 && plain.includes(mailbox))) return 'too-easy';
  // A sentence may hold such a word; what is little more than such words may not.
  const left = wordsOfThisPlace.reduce((rest, word) => rest.replaceAll(word, ''), plain);
  if (left !== plain && left.length < 8) return 'too-easy';
  const { check } = await (estimator ??= loadEstimator());
  const words = [...wordsOfThisPlace, mailbox, ...account.name.split(' ')];
  return check(password.slice(0, looksAt), words) < enoughGuesses ? 'too-easy' : undefined;
}

/** Whose first 64 characters are hard to guess is hard to guess; to look at all takes long. */
const looksAt = 64;
/** Nobody gets that far through our limits in a year: 300 an hour at one account. */
const enoughGuesses = 1e8;

let estimator: ReturnType<typeof loadEstimator> | undefined;

/** zxcvbn (Wheeler, USENIX Security 2016) with 49,000 passwords of published breaches; loaded when somebody chooses one. */
async function loadEstimator() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { 'passwords-common': dictionary['passwords-common'] },
    graphs: adjacencyGraphs,
  });
  return { check: (password: string, words: string[]) => zxcvbn.check(password, words).guesses };
}
