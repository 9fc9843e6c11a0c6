import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { roleSchema, trimText } from '@gemeinsam/contracts';
import { connectDatabase } from '@gemeinsam/persistence';
import { ApiTokenEntity } from '../auth/api-token.entity.js';
import { ApiTokenStore } from '../auth/api-token.store.js';
import { webMigrations } from '../migrations/migrations.js';

const usage = `Usage: create-token --role <${roleSchema.options.join('|')}> [--role ...] --name <what it is for>
Prints a new API token and nothing else. DATABASE_URL names the database of web.`;

/** Makes an API token from the command line. */
async function createToken(): Promise<void> {
  const { values } = parseArgs({
    options: { role: { type: 'string', multiple: true }, name: { type: 'string' } },
  });
  const roles = roleSchema
    .array()
    .min(1)
    .safeParse(values.role ?? []);
  const name = trimText(values.name ?? '');
  const url = process.env['DATABASE_URL'];
  if (!roles.success || !name) return fail(usage);
  if (!url) return fail('DATABASE_URL is missing: the database of web.');
  const dataSource = await connectDatabase({
    service: 'web',
    url,
    entities: [ApiTokenEntity],
    migrations: webMigrations,
    connectWithinMs: 10_000,
  });
  try {
    const token = await new ApiTokenStore(dataSource.getRepository(ApiTokenEntity)).create({
      name,
      roles: [...new Set(roles.data)],
      createdBy: 'command line',
    });
    process.stdout.write(`${token}\n`);
  } finally {
    await dataSource.destroy();
  }
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

await createToken().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
