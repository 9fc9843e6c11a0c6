import type { Actor, StaffName } from '@gemeinsam/contracts';
import { Injectable } from '@nestjs/common';
import { hasOneOf } from '../../../auth/staff-account.js';
import { StaffStore } from '../../../auth/staff.store.js';

/** To whom a call-back can be given. */
@Injectable()
export class Colleagues {
  constructor(private readonly staff: StaffStore) {}

  /** Everybody who works at the phone desk, for leads; nobody for agents, who only take for themselves. */
  async for(actor: Actor): Promise<StaffName[]> {
    if (!hasOneOf(actor, ['lead', 'admin'])) return [];
    const accounts = await this.staff.list();
    return accounts
      .filter(
        ({ disabledAt, roles }) => disabledAt === null && (roles.includes('agent') || roles.includes('lead')),
      )
      .map(({ id, name }) => ({ id, name }));
  }
}
