import { eraseAgain } from '@gemeinsam/contracts';
import { operator, withRequests } from '../product/running-product.js';
import { erasuresIn } from '../restore/erasures-in-logs.js';

const usage = `Erases again whom a restored backup brought back. Reads from intake's logs who was erased; what is erased already stays so.

  npm run erase-again -- intake.log intake.log.1
`;

const atOnce = 100;

/** `npm run erase-again`. */
export async function main(files: readonly string[]): Promise<number> {
  if (files.length === 0 || files.includes('--help')) {
    process.stderr.write(usage);
    return files.length === 0 ? 2 : 0;
  }
  const { ids, unreadable } = await erasuresIn(files);
  for (const where of unreadable) process.stderr.write(`${where}: tells of an erasure, but not of which\n`);
  if (ids.length === 0) process.stderr.write(`No erasure stands in ${files.join(', ')}.\n`);
  else await withRequests((client) => eraseAll(ids, client));
  return ids.length === 0 || unreadable.length > 0 ? 1 : 0;
}

type Client = Parameters<Parameters<typeof withRequests>[0]>[0];

async function eraseAll(ids: readonly string[], client: Client): Promise<void> {
  const sum = { erased: 0, before: 0, unknown: 0 };
  for (let start = 0; start < ids.length; start += atOnce) {
    const contributionIds = ids.slice(start, start + atOnce);
    const came = await client.ask(eraseAgain, { contributionIds }, { actor: operator, timeoutMs: 300_000 });
    for (const outcome of ['erased', 'before', 'unknown'] as const) sum[outcome] += came[outcome];
  }
  process.stdout.write(
    `${sum.erased} erased again, ${sum.before} were erased already, ${sum.unknown} are not in the restored database.\n`,
  );
}
