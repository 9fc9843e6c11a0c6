import { queryRow, queryRows, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { e164Of } from '../../../contributions/phone-number.js';
import { emailField, phoneField } from './draft.js';
import { DraftStore } from './draft.store.js';

const personRow = z.object({ phone: z.string().nullable(), email: z.string().nullable() });
const draftRow = z.object({
  id: z.string(),
  callId: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});
type Person = z.output<typeof personRow>;
type Unsent = z.output<typeof draftRow>;

/**
 * Deletes what was taken down of the author of a contribution and not sent: drafts of their calls, and drafts with their telephone
 * number, however it was typed, or their e-mail address. Nothing else in a draft says whose it is; all others end by themselves.
 */
@Injectable()
export class EraseDrafts {
  constructor(private readonly drafts: DraftStore) {}

  /** Names the calls of the drafts that were deleted. */
  async erase(tx: Tx, contributionId: string, callIds: readonly string[]): Promise<string[]> {
    const person = await queryRow(
      tx,
      personRow,
      `select phone, lower(contact->>'email') as email from contributors where contribution_id = $1`,
      [contributionId],
    );
    const ofTheirCalls = new Set(callIds);
    const theirs = (await unsent(tx)).filter(
      (draft) => ofTheirCalls.has(draft.callId ?? '') || (person !== undefined && names(draft, person)),
    );
    for (const { id } of theirs) await this.drafts.remove(tx, id);
    return theirs.flatMap(({ callId }) => callId ?? []);
  }
}

/** Few: they live for days. Who is just saving one is waited for. */
const unsent = (tx: Tx): Promise<Unsent[]> =>
  queryRows(
    tx,
    draftRow,
    `select id, call_id as "callId", fields->$1->'values'->>0 as phone, lower(trim(fields->$2->'values'->>0)) as email
     from drafts where state <> 'sent' order by id for update`,
    [phoneField, emailField],
  );

const names = (draft: Unsent, { phone, email }: Person): boolean =>
  (phone !== null && e164Of(draft.phone ?? '') === phone) || (email !== null && draft.email === email);
