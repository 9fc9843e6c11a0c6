import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { emailAddressSchema, trimText } from '@gemeinsam/contracts';
import { connectDatabase, TypeOrmUnitOfWork } from '@gemeinsam/persistence';
import { makeFirstAdministrator } from '../auth/first-administrator.js';
import { StaffRoleEntity } from '../auth/staff-role.entity.js';
import { StaffEntity } from '../auth/staff.entity.js';
import { StaffStore } from '../auth/staff.store.js';
import { webMigrations } from '../migrations/migrations.js';

const usage = `Usage: create-administrator --email <address> --name <name>
Makes the first administrator and prints the link, valid once and for three days, by which that person chooses a password.
DATABASE_URL names the database of web, PUBLIC_URL where people open the site.`;

async function createAdministrator(): Promise<void> {
  const { values } = parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' } } });
  const email = emailAddressSchema.safeParse(values.email ?? '');
  const name = trimText(values.name ?? '');
  const { DATABASE_URL: url, PUBLIC_URL: site } = process.env;
  if (!email.success)
    return fail(
      `--email is an address such as a.muster@example.org, with nothing beyond ASCII before the @\n\n${usage}`,
    );
  if (!name) return fail(`--name is missing\n\n${usage}`);
  if (!url || !site) return fail('DATABASE_URL or PUBLIC_URL is missing: the configuration of web.');
  const dataSource = await connectDatabase({
    service: 'web',
    url,
    entities: [StaffEntity, StaffRoleEntity],
    migrations: webMigrations,
    connectWithinMs: 10_000,
  });
  try {
    const staff = new StaffStore(dataSource, new TypeOrmUnitOfWork(dataSource));
    const secret = await makeFirstAdministrator(staff, { email: email.data, name }, new Date());
    if (secret === undefined)
      return fail('Nothing was made: somebody can administer already, or the address has another account.');
    process.stdout.write(`${new URL(`/password/${secret}`, site).href}\n`);
  } finally {
    await dataSource.destroy();
  }
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

await createAdministrator().catch((error: unknown) =>
  fail(error instanceof Error ? error.message : String(error)),
);
