import { queryRow, queryRows, type Tx } from '@gemeinsam/persistence';
import { e164Of } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { UnsentDraft } from '../calls/call-drafts.js';
import { phoneField } from '../calls/phone-field.js';
import { emailField } from './draft.js';

const personRow = z.object({ phone: z.string().nullable(), email: z.string().nullable() });
const draftRow = z.object({
  id: z.string(),
  callId: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});
type Person = z.output<typeof personRow>;
type Draft = z.output<typeof draftRow>;

/**
 * What was taken down of the author of a contribution and not sent: drafts of their calls, and drafts with their telephone number,
 * however it was typed, or their e-mail address. Nothing else in a draft says whose it is; all others end by themselves.
 */
@Injectable()
export class UnsentDrafts {
  async of(tx: Tx, contributionId: string, callIds: readonly string[]): Promise<UnsentDraft[]> {
    const person = await queryRow(
      tx,
      personRow,
      `select phone, lower(contact->>'email') as email from contributors where contribution_id = $1`,
      [contributionId],
    );
    const ofTheirCalls = new Set(callIds);
    return (await unsent(tx)).filter(
      (draft) => ofTheirCalls.has(draft.callId ?? '') || (person !== undefined && names(draft, person)),
    );
  }
}

/** Few: they live for days. */
const unsent = (tx: Tx): Promise<Draft[]> =>
  queryRows(
    tx,
    draftRow,
    `select id, call_id as "callId", fields->$1->'values'->>0 as phone, lower(trim(fields->$2->'values'->>0)) as email
     from drafts where state <> 'sent'`,
    [phoneField, emailField],
  );

const names = (draft: Draft, { phone, email }: Person): boolean =>
  (phone !== null && e164Of(draft.phone ?? '') === phone) || (email !== null && draft.email === email);
