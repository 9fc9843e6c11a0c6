const repeatable = new Set(['40001', '40P01']);
/**
 * Classes 08 (connection), 57P (operator intervention: shutdown, crash, starting up) and 53 (too little of something:
 * disk full, memory, connections). PostgreSQL, appendix A.
 */
const away = /^(08...|57P0[1-5]|53...)$/;
const network = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENOENT',
]);
/**
 * `Query runner already released` and `... provided by a query runner was already released` are what TypeORM says to a transaction whose connection was lost under it; the one about the other
 * party is Node's, for a write after the server has ended the connection, and comes without a system call.
 */
const pgMessages =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Cannot use a pool after calling end|ended by the other party|query runner (was )?already released/i;

function* chain(error: unknown): Generator<Record<string, unknown>> {
  let current = error;
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth += 1) {
    const link = current as Record<string, unknown>;
    yield link;
    current = link['driverError'] ?? link['cause'];
  }
}

/** The SQLSTATE of a failed query, wherever in the chain of causes it is. */
export function sqlStateOf(error: unknown): string | undefined {
  for (const link of chain(error))
    if (typeof link['code'] === 'string' && /^[0-9A-Z]{5}$/.test(link['code'])) return link['code'];
  return undefined;
}

/** True for serialization failures and deadlocks: the same transaction may well succeed when run again. */
export const isRepeatable = (error: unknown): boolean => repeatable.has(sqlStateOf(error) ?? '');

/** True when the database could not be reached or went away: nothing is wrong with the work itself. */
export function isDatabaseAway(error: unknown): boolean {
  for (const link of chain(error)) {
    const code = link['code'];
    if (
      typeof code === 'string' &&
      (away.test(code) || (network.has(code) && ('syscall' in link || 'errno' in link)))
    )
      return true;
    if (typeof link['message'] === 'string' && pgMessages.test(link['message'])) return true;
    if (link instanceof AggregateError && link.errors.length > 0 && link.errors.every(isDatabaseAway))
      return true;
  }
  return false;
}
