import type { Language } from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type CtiConnection, hashCtiToken, makeCtiToken, makeSecret, type Queue } from './connection.js';
import type { Dialect } from './dialects/dialect.js';

interface Row {
  id: string;
  name: string;
  dialect: Dialect;
  secret: string | null;
  created_at: Date;
  last_report_at: Date | null;
  queues: { name: string; process: string | null; language: Language }[];
}

const columns = `c.id, c.name, c.dialect, c.secret, c.created_at, c.last_report_at,
  coalesce((SELECT jsonb_agg(jsonb_build_object('name', q.name, 'process', q.process, 'language', q.language) ORDER BY q.name)
    FROM cti_queues q WHERE q.connection_id = c.id), '[]') AS queues`;

const connectionOf = (row: Row): CtiConnection => ({
  id: row.id,
  name: row.name,
  dialect: row.dialect,
  secret: row.secret,
  queues: row.queues,
  createdAt: row.created_at,
  lastReportAt: row.last_report_at,
});

/** A replica believes a token this long; a rotated or deleted one dies within this time. */
const believedForMs = 2_000;
const believedAtMost = 500;
const trialSeconds = 60;

/** The connections of telephone systems. */
@Injectable()
export class ConnectionStore {
  private readonly believed = new Map<
    string,
    { found: { connection: CtiConnection; trial: boolean } | null; until: number }
  >();

  constructor(private readonly dataSource: DataSource) {}

  async list(): Promise<CtiConnection[]> {
    const rows: Row[] = await this.dataSource.query(
      `SELECT ${columns} FROM cti_connections c ORDER BY c.name, c.id`,
    );
    return rows.map(connectionOf);
  }

  async byId(id: string): Promise<CtiConnection | null> {
    const rows: Row[] = await this.dataSource.query(
      `SELECT ${columns} FROM cti_connections c WHERE c.id = $1`,
      [id],
    );
    return rows[0] ? connectionOf(rows[0]) : null;
  }

  /** Makes a connection and returns its token; it cannot be shown again. */
  async create(given: { name: string; dialect: Dialect; createdBy: string }): Promise<string> {
    const token = makeCtiToken();
    await this.dataSource.query(
      'INSERT INTO cti_connections (id, name, dialect, token_hash, created_by) VALUES ($1, $2, $3, $4, $5)',
      [newId(), given.name, given.dialect, hashCtiToken(token), given.createdBy],
    );
    return token;
  }

  /** A new token; the old one is no longer taken. */
  async rotate(id: string): Promise<string> {
    const token = makeCtiToken();
    await this.dataSource.query('UPDATE cti_connections SET token_hash = $2 WHERE id = $1', [
      id,
      hashCtiToken(token),
    ]);
    this.believed.clear();
    return token;
  }

  async setDialect(id: string, dialect: Dialect): Promise<void> {
    await this.dataSource.query('UPDATE cti_connections SET dialect = $2 WHERE id = $1', [id, dialect]);
    this.believed.clear();
  }

  /** From now on reports must be signed with the secret that is returned; or, switched off, need not be. */
  async setSigning(id: string, signed: boolean): Promise<string | null> {
    const secret = signed ? makeSecret() : null;
    await this.dataSource.query('UPDATE cti_connections SET secret = $2 WHERE id = $1', [id, secret]);
    this.believed.clear();
    return secret;
  }

  async remove(id: string): Promise<void> {
    await this.dataSource.query('DELETE FROM cti_connections WHERE id = $1', [id]);
    this.believed.clear();
  }

  /** Adds a queue or changes what it stands for. */
  async setQueue(id: string, queue: Queue): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO cti_queues (connection_id, name, process, language) VALUES ($1, $2, $3, $4)
       ON CONFLICT (connection_id, name) DO UPDATE SET process = excluded.process, language = excluded.language`,
      [id, queue.name, queue.process, queue.language],
    );
    this.believed.clear();
  }

  async removeQueue(id: string, name: string): Promise<void> {
    await this.dataSource.query('DELETE FROM cti_queues WHERE connection_id = $1 AND name = $2', [id, name]);
    this.believed.clear();
  }

  /** A token for trying the connection out; valid for a minute. */
  async trialToken(id: string): Promise<string> {
    const token = makeCtiToken();
    await this.dataSource.query(
      `UPDATE cti_connections SET trial_hash = $2, trial_until = now() + make_interval(secs => $3) WHERE id = $1`,
      [id, hashCtiToken(token), trialSeconds],
    );
    return token;
  }

  /**
   * The connection of a token; null when there is none. When our database does not answer, what was read before goes
   * on being believed: a telephone system must not notice.
   */
  async byToken(token: string): Promise<{ connection: CtiConnection; trial: boolean } | null> {
    const hash = hashCtiToken(token);
    const key = hash.toString('base64');
    const now = Date.now();
    const known = this.believed.get(key);
    if (known && known.until > now) return known.found;
    let found;
    try {
      found = await this.read(hash);
    } catch (error) {
      if (known) return known.found;
      throw error;
    }
    if (this.believed.size >= believedAtMost) this.believed.clear();
    if (found && !found.trial) this.believed.set(key, { found, until: now + believedForMs });
    return found;
  }

  private async read(hash: Buffer): Promise<{ connection: CtiConnection; trial: boolean } | null> {
    const rows: (Row & { trial: boolean })[] = await this.dataSource.query(
      `SELECT ${columns}, c.token_hash <> $1 AS trial FROM cti_connections c
       WHERE c.token_hash = $1 OR (c.trial_hash = $1 AND c.trial_until > now())`,
      [hash],
    );
    return rows[0] ? { connection: connectionOf(rows[0]), trial: rows[0].trial } : null;
  }
}
