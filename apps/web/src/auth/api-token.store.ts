import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Actor, Role } from '@gemeinsam/contracts';
import { newId, queryEntities } from '@gemeinsam/persistence';
import { IsNull, Repository } from 'typeorm';
import { ApiTokenEntity } from './api-token.entity.js';
import { type ApiToken, hashApiToken, makeApiToken } from './api-token.js';

/** How long a replica may go on believing what it read about a token; a revoked one dies within this time. */
const believedForMs = 5_000;
const believedAtMost = 1_000;
/** The use of a token is noted no more often. */
const noteUseEveryMs = 60_000;

/** The API tokens. */
@Injectable()
export class ApiTokenStore {
  private readonly believed = new Map<string, { actor: Actor | null; until: number }>();

  constructor(@InjectRepository(ApiTokenEntity) private readonly tokens: Repository<ApiTokenEntity>) {}

  /** Makes a token and returns it; it cannot be shown again. */
  async create(token: { name: string; roles: readonly Role[]; createdBy: string }): Promise<string> {
    const secret = makeApiToken();
    const { name, roles, createdBy } = token;
    await this.tokens.insert({
      id: newId(),
      name,
      tokenHash: hashApiToken(secret),
      roles: [...roles],
      createdBy,
    });
    return secret;
  }

  async list(): Promise<ApiToken[]> {
    const rows = await queryEntities(
      this.tokens.manager,
      ApiTokenEntity,
      'SELECT * FROM api_tokens ORDER BY revoked_at IS NOT NULL, created_at DESC',
    );
    return rows.map(({ tokenHash: _tokenHash, ...token }) => token);
  }

  async revoke(id: string): Promise<void> {
    await this.tokens.update({ id, revokedAt: IsNull() }, { revokedAt: () => 'now()' });
    this.believed.clear();
  }

  /** Who a token speaks for; null when it is unknown or revoked. Notes its use, at most once a minute. */
  async actorOf(secret: string): Promise<Actor | null> {
    const hash = hashApiToken(secret);
    const key = hash.toString('base64');
    const now = Date.now();
    const known = this.believed.get(key);
    if (known && known.until > now) return known.actor;
    const actor = await this.read(hash, now);
    if (this.believed.size >= believedAtMost) this.believed.clear();
    if (actor) this.believed.set(key, { actor, until: now + believedForMs });
    return actor;
  }

  private async read(tokenHash: Buffer, now: number): Promise<Actor | null> {
    const token = await this.tokens.findOneBy({ tokenHash, revokedAt: IsNull() });
    if (!token) return null;
    const { id, name, roles, lastUsedAt } = token;
    if (lastUsedAt === null || lastUsedAt.getTime() < now - noteUseEveryMs)
      await this.tokens.update(id, { lastUsedAt: () => 'now()' });
    return { kind: 'token', id, name, roles };
  }
}
