import Fastify from 'fastify';
import { Pool } from 'pg';

/*
 * The baseline: the least code that keeps the same rows. Fastify and pg, one transaction per request, no validation,
 * no roles, no services, and no vacuum that would burden the run that follows. Started as a process of its own: node bare-server.js <database url>; prints its port.
 */
const pool = new Pool({ connectionString: process.argv[2], max: 10 });
await pool.query(`
  create table if not exists contributions (id uuid primary key, reference text not null unique, process_id uuid not null, form_version int not null,
    channel text not null, language text not null, state text not null, version int not null, title text not null, answers jsonb not null,
    content_hash text not null, captured_at timestamptz not null, received_at timestamptz not null, decision_due_at timestamptz not null) with (autovacuum_enabled = off);
  create table if not exists contributors (contribution_id uuid primary key, contact jsonb not null, phone text, demographics jsonb not null, consent jsonb not null) with (autovacuum_enabled = off);
  create table if not exists timeline_entries (contribution_id uuid not null, number int not null, state text not null, at timestamptz not null, primary key (contribution_id, number)) with (autovacuum_enabled = off);
  create table if not exists outbox_keys (ordering_key text primary key, last_sequence int not null) with (autovacuum_enabled = off);
  create table if not exists outbox (id uuid primary key, position bigserial, type text not null, ordering_key text not null, sequence int not null, envelope jsonb not null,
    recorded_at timestamptz not null default now(), published_at timestamptz, unique (ordering_key, sequence)) with (autovacuum_enabled = off);
`);

const server = Fastify({ logger: false });
server.post('/contributions', async (request, reply) => {
  const { answers, contact, consent } = request.body as {
    answers: { title: string };
    contact: unknown;
    consent: unknown;
  };
  const id = crypto.randomUUID();
  const reference = String(Math.floor(Math.random() * 1e15));
  const now = new Date();
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `insert into contributions values ($1, $2, $3, 1, 'web', 'de', 'received', 1, $4, $5, 'hash', $6, $6, $6)`,
      [id, reference, id, answers.title, JSON.stringify(answers), now],
    );
    await client.query(`insert into contributors values ($1, $2, null, '{}', $3)`, [
      id,
      JSON.stringify(contact),
      JSON.stringify(consent),
    ]);
    await client.query(`insert into timeline_entries values ($1, 1, 'received', $2)`, [id, now]);
    await client.query('insert into outbox_keys values ($1, 1)', [id]);
    await client.query(
      `insert into outbox (id, type, ordering_key, sequence, envelope) values ($1, 'intake.contribution.received.v1', $2, 1, $3)`,
      [crypto.randomUUID(), id, JSON.stringify({ id, channel: 'web', receivedAt: now })],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
  return reply.status(201).send({ reference, status: 'received', receivedAt: now });
});
const address = await server.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${address}\n`);
