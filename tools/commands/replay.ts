import { parseArgs } from 'node:util';
import { operatedServices, operations, type OperatedService } from '@gemeinsam/contracts';
import { operator, withRequests } from '../product/running-product.js';

const usage = `Publishes a service's events again; consumers that have them skip them.

  npm run replay -- --owner intake --since 2026-01-01
  npm run replay -- --owner intake --since 2026-01-01T08:00:00Z
`;

/** `npm run replay`. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { owner: { type: 'string' }, since: { type: 'string' }, help: { type: 'boolean' } },
  });
  const owner = operatedServices.find((service): service is OperatedService => service === values.owner);
  const since = values.since === undefined ? Number.NaN : Date.parse(values.since);
  if (values.help || !owner || Number.isNaN(since)) {
    process.stderr.write(usage);
    return values.help ? 0 : 2;
  }
  return withRequests(async (client) => {
    const { events } = await client.ask(
      operations[owner].replayEvents,
      { since: new Date(since).toISOString() },
      { actor: operator, timeoutMs: 300_000 },
    );
    process.stdout.write(`${events} events of ${owner} are published again.\n`);
    return 0;
  });
}
