import pg from 'pg';

/**
 * Makes a role with a database of its own, which no other role may enter (each service owns its data).
 * Safe to repeat; the password is set anew. Returns the URL of the database.
 */
export async function ensureDatabase(adminUrl: string, name: string, password: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const role = client.escapeIdentifier(name);
    const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
    const verb = known.rowCount === 0 ? 'CREATE' : 'ALTER';
    await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
    const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (database.rowCount === 0)
      await client.query(`CREATE DATABASE ${role} OWNER ${role} ENCODING 'UTF8' TEMPLATE template0`);
    await client.query(`REVOKE CONNECT ON DATABASE ${role} FROM PUBLIC`);
  } finally {
    await client.end();
  }
  const url = new URL(adminUrl);
  url.username = encodeURIComponent(name);
  url.password = encodeURIComponent(password);
  url.pathname = `/${name}`;
  return url.toString();
}
