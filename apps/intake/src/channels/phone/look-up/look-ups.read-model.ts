import {
  channelSchema,
  type Contact,
  type ContributionForCaller,
  type lookUpForCaller,
  parseReferenceNumber,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { jsonOf, queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { z } from 'zod';
import { ContributionEntity } from '../../../contributions/contribution.entity.js';
import { contributionStates, isGone, isUndecided } from '../../../contributions/contribution.states.js';
import { PublicStatuses } from '../../../contributions/public-status.read-model.js';
import { e164Of } from '../../../contributions/phone-number.js';
import { digitsIn, slipsOf } from './said-number.js';

const foundRow = z.object({
  reference: z.string(),
  title: z.string(),
  channel: channelSchema,
  supports: z.string().nullable(),
  contact: jsonOf<Contact | null>(),
});
type Answer = RequestOutput<typeof lookUpForCaller>;
/** More than a person has at hand in a call. */
const latest = 10;

/** What a caller may be told and what they may do, by what they say of themselves. */
@Injectable()
export class LookUps {
  constructor(
    private readonly dataSource: DataSource,
    private readonly statuses: PublicStatuses,
  ) {}

  async find(said: string): Promise<Answer> {
    const digits = digitsIn(said);
    const number = parseReferenceNumber(digits);
    if (number.ok) {
      const found = await this.views('reference = any($1)', [[number.reference]]);
      if (found.length > 0) return { found, near: [] };
    }
    // A phone number may have ten digits as well.
    const byPhone = await this.byPhone(said);
    if (byPhone.length > 0) return { found: byPhone, near: [] };
    if (number.ok) {
      const onCard = await this.statuses.isOnCard(number.reference);
      return { found: [], near: [], why: onCard ? 'card-not-arrived' : 'unknown-number' };
    }
    if (number.reason === 'not-ten-digits') return { found: [], near: [], why: 'not-ten-digits' };
    return { found: [], near: await this.known(slipsOf(digits)), why: 'check-digit' };
  }

  private async known(references: readonly string[]): Promise<string[]> {
    const rows = await this.dataSource.getRepository(ContributionEntity).find({
      where: { reference: In(references) },
      select: { reference: true },
      order: { receivedAt: 'DESC' },
    });
    return rows.map(({ reference }) => reference);
  }

  private async byPhone(said: string): Promise<ContributionForCaller[]> {
    const phone = e164Of(said);
    return phone === undefined ? [] : this.views('r.phone = $1', [phone]);
  }

  private async views(where: string, values: unknown[]): Promise<ContributionForCaller[]> {
    const rows = await queryRows(
      this.dataSource,
      foundRow,
      `select c.reference, c.title, c.channel, c.supports, r.contact
       from contributions c left join contributors r on r.contribution_id = c.id
       where ${where} order by c.received_at desc limit ${latest}`,
      values,
    );
    return Promise.all(
      rows.map(async ({ reference, title, channel, supports, contact }) => {
        const status = await this.statuses.get(reference);
        const { status: state } = status;
        return {
          ...status,
          title,
          channel,
          replyWay: contact?.wish ?? 'none',
          reachable: {
            email: contact?.email !== undefined,
            phone: contact?.phone !== undefined,
            address: contact?.address !== undefined,
          },
          ...(supports === null ? {} : { supports }),
          may: {
            withdraw: contributionStates.can(state, 'withdraw'),
            amend: isUndecided(state),
            changeContact: contact !== null && !isGone(state),
          },
        };
      }),
    );
  }
}
