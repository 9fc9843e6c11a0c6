import type { Actor, Channel, Consent, Contact, ReplyWay } from '@gemeinsam/contracts';
import { execute, queryRow, type Tx } from '@gemeinsam/persistence';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { ContributorEntity } from '../contributions/contributor.entity.js';
import { type ErasureDuty, ErasureDuties } from '../erasure/erasure-duties.service.js';
import { ContactChangeEntity } from './contact-change.entity.js';

const versionRow = z.object({ version: z.string() });

export interface ContactChange {
  contact: Contact;
  /** E.164. */
  phone: string | undefined;
  at: Date;
  channel: Channel;
  by: Actor;
  from: ReplyWay;
  consent: Consent;
}

/** How authors are reached, and who changed it. */
@Injectable()
export class ContactStore implements ErasureDuty, OnModuleInit {
  constructor(private readonly duties: ErasureDuties) {}

  onModuleInit(): void {
    this.duties.register(this);
  }

  /** Version of the consent that is read out now. */
  async consentVersion(tx: Tx, processId: string): Promise<string> {
    const row = await queryRow(
      tx,
      versionRow,
      `select f.form->'consent'->>'version' as version
       from processes p join process_forms f on f.process_id = p.id and f.version = p.form_version where p.id = $1`,
      [processId],
    );
    return row!.version;
  }

  async lock(tx: Tx, contributionId: string): Promise<Contact> {
    const found = await tx.findOneOrFail(ContributorEntity, {
      where: { contributionId },
      lock: { mode: 'pessimistic_write' },
    });
    return found.contact;
  }

  /** Writes the new contact and the evidence of the change. */
  async change(tx: Tx, contributionId: string, change: ContactChange): Promise<void> {
    const { contact, phone, at, channel, by, from, consent } = change;
    await tx.update(ContributorEntity, contributionId, { contact, phone: phone ?? null });
    await execute(
      tx,
      `insert into contact_changes (contribution_id, number, at, channel, changed_by, changed_by_name, from_way, to_way, consent)
       select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8 from contact_changes where contribution_id = $1`,
      [contributionId, at, channel, by.id, by.name ?? null, from, contact.wish, consent],
    );
  }

  async erase(tx: Tx, contributionId: string): Promise<{ blobKeys: string[] }> {
    await tx.delete(ContactChangeEntity, { contributionId });
    return { blobKeys: [] };
  }
}
