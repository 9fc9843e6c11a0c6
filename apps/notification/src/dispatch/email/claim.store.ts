import { execute, newId, queryEntities, queryRows, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { z } from 'zod';
import { MessageEntity } from '../../messages/message.entity.js';
import { type Message } from '../../messages/message.js';
import { messageStates } from '../../messages/message.states.js';

const idRow = z.object({ id: z.uuid() });

/** After this long a job that was not taken counts as lost. */
const queuedForSeconds = 30;
/** For asking the owners and waiting for a turn. */
const claimSeconds = 45;
/** For one conversation with the mail server, and writing down what it said. */
const sendSeconds = 75;
/** What a mail job may take: those to be mailed, and those whose way only intake can tell. */
const forMail = `${messageStates.from('begin-sending')} and (way = 'email' or way is null) and due_at <= now()`;

const beingSent = messageStates.from('put-off');

/** Who is sending what: leases on messages, by the clock of the database, so that replicas agree. */
@Injectable()
export class ClaimStore {
  /** Ids of due messages that are in no job, or whose job got lost; they count as queued from now on. */
  async toQueue(tx: Tx, limit: number): Promise<string[]> {
    const rows = await queryRows(
      tx,
      idRow,
      `with due as (
         select id from messages where ${forMail} and (queued_until is null or queued_until < now())
         order by due_at limit $1 for update skip locked)
       update messages m set queued_until = now() + make_interval(secs => $2) from due where m.id = due.id returning m.id`,
      [limit, queuedForSeconds],
    );
    return rows.map((row) => row.id);
  }

  async unqueue(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.getRepository(MessageEntity).update({ id: In(ids) }, { queuedUntil: null });
  }

  /** Leases those that still wait; nobody else sends them meanwhile. */
  async claim(tx: Tx, ids: readonly string[]): Promise<{ token: string; messages: Message[] }> {
    const token = newId();
    const messages = await queryEntities(
      tx,
      MessageEntity,
      `update messages set ${messageStates.set('begin-sending')}, lease_token = $2, lease_until = now() + make_interval(secs => $3), queued_until = null
       where id in (select id from messages where id = any($1) and ${forMail} for update skip locked) returning *`,
      [ids, token, claimSeconds],
    );
    return { token, messages };
  }

  /** Renews the lease for the act of sending itself; `false`: it was lost, and the message is another's. */
  async hold(tx: Tx, id: string, token: string, template: string): Promise<boolean> {
    const held = await execute(
      tx,
      `update messages set lease_until = now() + make_interval(secs => $3), tries = tries + 1, template = $4
       where id = $1 and ${beingSent} and lease_token = $2 and lease_until > now()`,
      [id, token, sendSeconds, template],
    );
    return held > 0;
  }

  /** Gives messages back; they are due again after a pause. */
  async release(tx: Tx, ids: readonly string[], token: string, retryInSeconds: number): Promise<void> {
    await execute(
      tx,
      `update messages set ${messageStates.set('put-off')}, due_at = now() + make_interval(secs => $3), lease_token = null, lease_until = null
       where id = any($1) and ${beingSent} and lease_token = $2`,
      [ids, token, retryInSeconds],
    );
  }

  /** Takes back what a replica held when it died. What it had begun to send is sent again, with the same Message-ID. */
  async reclaim(tx: Tx): Promise<void> {
    await execute(
      tx,
      `with lost as (
         update messages set ${messageStates.set('put-off')}, due_at = now(), lease_token = null, lease_until = null
         where ${beingSent} and lease_until < now()
           -- While PostgreSQL was away leases ran out that their holders still write down; they get a moment.
           and pg_postmaster_start_time() < now() - interval '15 seconds'
         returning id)
       update attempts set outcome = 'failed', detail = 'interrupted' where outcome is null and message_id in (select id from lost)`,
    );
  }
}
