import type { AccessPurpose, Actor } from '@gemeinsam/contracts';
import { execute, newId, queryEntities, queryRow, type Tx } from '@gemeinsam/persistence';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { type ErasureDuty, ErasureDuties } from '../erasure/erasure-duties.service.js';
import { KeyedHash } from '../hashing/keyed-hash.js';
import { access, drawCode, drawSecret, expiryOf, lastingPurposes, sentPurposes } from './access-code.js';
import { AccessCodeEntity } from './access-code.entity.js';
import { AccessSessionEntity } from './access-session.entity.js';
import { AccessTriesEntity } from './access-tries.entity.js';

const idRow = z.object({ id: z.string() });
const openedRow = z.object({ contribution_id: z.string() });

/** A code in clear, for as long as it takes to tell it. */
export interface IssuedCode {
  code: string;
  link: string;
  until: Date;
}

/** Codes, what was opened with them, and tries, of one contribution each. Nothing that opens anything is kept in clear. */
@Injectable()
export class AccessStore implements ErasureDuty, OnModuleInit {
  constructor(
    private readonly duties: ErasureDuties,
    private readonly hash: KeyedHash,
  ) {}

  onModuleInit(): void {
    this.duties.register(this);
  }

  async issue(
    tx: Tx,
    contributionId: string,
    purpose: AccessPurpose,
    at: Date,
    spokenBy?: Actor,
  ): Promise<IssuedCode> {
    const code = drawCode(purpose);
    const link = drawSecret();
    const until = expiryOf(purpose, at);
    await tx.insert(AccessCodeEntity, {
      id: newId(),
      contributionId,
      purpose,
      codeHash: this.hashOf('code', contributionId, code.replaceAll('-', '')),
      // Nobody hears or copies a link.
      linkHash:
        purpose === 'spoken' || purpose === 'receipt' ? null : this.hashOf('link', contributionId, link),
      issuedAt: at,
      expiresAt: until,
      usedAt: null,
      spokenBy: spokenBy?.id ?? null,
      spokenByName: spokenBy?.name ?? null,
    });
    return { code, link, until };
  }

  /** Uses up a code; false when there is none that may be used. Of two at once one gets it. */
  async take(
    tx: Tx,
    contributionId: string,
    proof: { code: string } | { link: string },
    at: Date,
  ): Promise<boolean> {
    const [column, hash] =
      'code' in proof
        ? ['code_hash', this.hashOf('code', contributionId, proof.code)]
        : ['link_hash', this.hashOf('link', contributionId, proof.link)];
    const taken = await queryRow(
      tx,
      idRow,
      `update access_codes c set used_at = coalesce(used_at, $3)
       where c.contribution_id = $1 and c.${column} = $2 and c.expires_at > $3
         and (c.used_at is null or c.purpose = any($4))
         and not (c.purpose = any($5) and exists
           (select from contact_changes h where h.contribution_id = c.contribution_id and h.at > c.issued_at))
       returning c.id`,
      [contributionId, hash, at, lastingPurposes, sentPurposes],
    );
    return taken !== undefined;
  }

  /** Opens the contribution; what is returned is told once and kept as a hash. */
  async open(tx: Tx, contributionId: string, at: Date): Promise<string> {
    const secret = drawSecret();
    await execute(tx, 'delete from access_sessions where expires_at <= $1', [at]);
    await tx.insert(AccessSessionEntity, {
      accessHash: this.hashOf('access', contributionId, secret),
      contributionId,
      beganAt: at,
      expiresAt: new Date(at.getTime() + access.idleMs),
    });
    return secret;
  }

  /** Whether it is open with this secret; if so, it goes on. */
  async goOn(tx: Tx, contributionId: string, secret: string, at: Date): Promise<boolean> {
    const open = await queryRow(
      tx,
      openedRow,
      `update access_sessions set expires_at = greatest(expires_at, least($3::timestamptz, began_at + make_interval(secs => $4)))
       where access_hash = $1 and expires_at > $2 returning contribution_id`,
      [
        this.hashOf('access', contributionId, secret),
        at,
        new Date(at.getTime() + access.idleMs),
        access.longestMs / 1000,
      ],
    );
    return open !== undefined;
  }

  async end(tx: Tx, contributionId: string, secret: string): Promise<void> {
    await tx.delete(AccessSessionEntity, { accessHash: this.hashOf('access', contributionId, secret) });
  }

  /** The tries for a contribution, locked until the transaction ends. */
  async tries(tx: Tx, contributionId: string): Promise<AccessTriesEntity> {
    const [row] = await queryEntities(
      tx,
      AccessTriesEntity,
      `insert into access_tries as t (contribution_id) values ($1)
       on conflict (contribution_id) do update set contribution_id = t.contribution_id returning *`,
      [contributionId],
    );
    return row!;
  }

  async noteTries(tx: Tx, tries: AccessTriesEntity): Promise<void> {
    await tx.save(AccessTriesEntity, tries);
  }

  async erase(tx: Tx, contributionId: string): Promise<{ blobKeys: string[] }> {
    for (const entity of [AccessCodeEntity, AccessSessionEntity, AccessTriesEntity])
      await tx.delete(entity, { contributionId });
    return { blobKeys: [] };
  }

  private hashOf(what: 'code' | 'link' | 'access', contributionId: string, secret: string): string {
    return this.hash.of(JSON.stringify(['access', what, contributionId, secret]));
  }
}
