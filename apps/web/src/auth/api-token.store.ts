import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
import { DataSource } from 'typeorm';
import { type ApiToken, hashApiToken, makeApiToken } from './api-token.js';

interface TokenRow {
  id: string;
  name: string;
  roles: Role[];
  created_at: Date;
  created_by: string;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

/** How long a replica may go on believing what it read about a token; a revoked one dies within this time. */
const believedForMs = 5_000;
const believedAtMost = 1_000;

/** The API tokens. */
@Injectable()
export class ApiTokenStore {
  private readonly believed = new Map<string, { actor: Actor | null; until: number }>();

  constructor(private readonly dataSource: DataSource) {}

  /** Makes a token and returns it; it cannot be shown again. */
  async create(token: { name: string; roles: readonly Role[]; createdBy: string }): Promise<string> {
    const secret = makeApiToken();
    await this.dataSource.query(
      'INSERT INTO api_tokens (id, name, token_hash, roles, created_by) VALUES ($1, $2, $3, $4, $5)',
      [newId(), token.name, hashApiToken(secret), token.roles, token.createdBy],
    );
    return secret;
  }

  async list(): Promise<ApiToken[]> {
    const rows: TokenRow[] = await this.dataSource.query(
      `SELECT id, name, roles, created_at, created_by, last_used_at, revoked_at FROM api_tokens ORDER BY revoked_at IS NOT NULL, created_at DESC`,
    );
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      roles: row.roles,
      createdAt: row.created_at,
      createdBy: row.created_by,
      lastUsedAt: row.last_used_at,
      revokedAt: row.revoked_at,
    }));
  }

  async revoke(id: string): Promise<void> {
    await this.dataSource.query(
      'UPDATE api_tokens SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL',
      [id],
    );
    this.believed.clear();
  }

  /** Who a token speaks for; null when it is unknown or revoked. Notes its use, at most once a minute. */
  async actorOf(secret: string): Promise<Actor | null> {
    const hash = hashApiToken(secret);
    const key = hash.toString('base64');
    const now = Date.now();
    const known = this.believed.get(key);
    if (known && known.until > now) return known.actor;
    const actor = await this.read(hash);
    if (this.believed.size >= believedAtMost) this.believed.clear();
    if (actor) this.believed.set(key, { actor, until: now + believedForMs });
    return actor;
  }

  private async read(hash: Buffer): Promise<Actor | null> {
    const rows: (TokenRow & { stale: boolean })[] = await this.dataSource.query(
      `SELECT id, name, roles, (last_used_at IS NULL OR last_used_at < now() - interval '1 minute') AS stale
         FROM api_tokens WHERE token_hash = $1 AND revoked_at IS NULL`,
      [hash],
    );
    const row = rows[0];
    if (!row) return null;
    if (row.stale)
      await this.dataSource.query('UPDATE api_tokens SET last_used_at = now() WHERE id = $1', [row.id]);
    return { kind: 'token', id: row.id, name: row.name, roles: row.roles };
  }
}
