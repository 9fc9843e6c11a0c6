import { parseArgs } from 'node:util';
import { operatedServices, operations, type DeadLetter, type OperatedService } from '@gemeinsam/contracts';
import type { RequestClient } from '@gemeinsam/service-kit/requests/request-client';
import { operator, withRequests } from '../product/running-product.js';

const usage = `Events that a service could not handle.

  npm run dead-letters                              list those of all services
  npm run dead-letters -- list --service moderation
  npm run dead-letters -- retry <id> [<id> ...]     handle again, with what waits behind
  npm run dead-letters -- retry --all [--service moderation]
  npm run dead-letters -- drop <id> [<id> ...]      give up; later events of the same key go on
`;

/** `npm run dead-letters`. */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      service: { type: 'string' },
      id: { type: 'string', multiple: true },
      all: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const [verb = 'list', ...named] = positionals;
  const ids = [...named, ...(values.id ?? [])];
  if (
    values.help ||
    !['list', 'retry', 'drop'].includes(verb) ||
    (verb !== 'list' && ids.length === 0 && !values.all)
  ) {
    process.stderr.write(usage);
    return values.help ? 0 : 2;
  }
  if (verb === 'drop' && values.all) {
    process.stderr.write('Dropping is done one by one: name the ids.\n');
    return 2;
  }
  return withRequests(async (client) => {
    const letters = await lettersOf(client, values.service);
    if (verb === 'list') return list(letters, values.json ?? false);
    const chosen = values.all ? letters : letters.filter((letter) => ids.includes(letter.id));
    for (const id of ids)
      if (!letters.some((letter) => letter.id === id))
        process.stderr.write(`${id}: there is no such dead letter\n`);
    let failed = values.all ? 0 : ids.length - chosen.length;
    for (const letter of chosen) failed += await settle(client, letter, verb as 'retry' | 'drop');
    return failed === 0 ? 0 : 1;
  });
}

async function lettersOf(client: RequestClient, only: string | undefined): Promise<DeadLetter[]> {
  const asked = operatedServices.filter((service) => only === undefined || service === only);
  if (asked.length === 0)
    throw new Error(`There is no service "${only}". Services: ${operatedServices.join(', ')}`);
  const lists = await Promise.all(
    asked.map((service) => client.ask(operations[service].listDeadLetters, {}, { actor: operator })),
  );
  return lists.flat().sort((a, b) => a.at.localeCompare(b.at));
}

function list(letters: readonly DeadLetter[], json: boolean): number {
  if (json) process.stdout.write(`${JSON.stringify(letters)}\n`);
  else if (letters.length === 0) process.stdout.write('No dead letters.\n');
  else
    for (const it of letters)
      process.stdout.write(
        `${it.id}  ${it.at}  ${it.consumer}  ${it.eventType} ${it.key}  ${it.attempts} attempts\n    ${it.reason}: ${it.detail}\n`,
      );
  return 0;
}

async function settle(client: RequestClient, letter: DeadLetter, verb: 'retry' | 'drop'): Promise<number> {
  const requests = operations[letter.service as OperatedService];
  if (verb === 'drop') {
    const { dropped } = await client.ask(requests.dropDeadLetter, { id: letter.id }, { actor: operator });
    process.stdout.write(`${letter.id}: ${dropped ? 'dropped' : 'was already gone'}\n`);
    return 0;
  }
  const { handled, failed } = await client.ask(
    requests.retryDeadLetter,
    { id: letter.id },
    { actor: operator, timeoutMs: 60_000 },
  );
  process.stdout.write(`${letter.id}: ${handled} handled, ${failed} failed\n`);
  return failed;
}
