import { asciiEmail, beyondAscii, isBeyondAscii, type Role, roleSchema } from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { longestName } from './name-limit.js';
import { Login } from '../auth/login.service.js';
import { accountEmail, leavesNoAdmin, type StaffAccount } from '../auth/staff-account.js';
import { StaffStore } from '../auth/staff.store.js';

export type StaffProblem =
  | 'name-missing'
  | 'name-long'
  | 'email-wrong'
  | typeof beyondAscii
  | 'email-taken'
  | 'roles-missing'
  | 'last-admin'
  | 'disabled';
export interface StaffInput {
  name: string;
  email: string;
  roles: string[];
}
export type StaffChange = { name: string; roles: string[]; disabled: boolean };

class LastAdmin extends Error {}

/** Making and changing staff accounts. */
@Injectable()
export class StaffAccounts {
  constructor(
    private readonly store: StaffStore,
    private readonly login: Login,
  ) {}

  list(): Promise<StaffAccount[]> {
    return this.store.list();
  }

  async get(id: string): Promise<StaffAccount> {
    return (
      (await this.store.byId(id)) ?? refuse('web.account-not-found', 'not-found', 'There is no such account.')
    );
  }

  /** Makes an account without a password, and the link by which its owner chooses one. */
  async add(
    input: StaffInput,
  ): Promise<{ ok: true; link: string } | { ok: false; problems: StaffProblem[] }> {
    const email = accountEmail(input.email);
    const roles = rolesOf(input.roles);
    const problems: StaffProblem[] = [];
    problems.push(...nameProblems(input.name));
    if (asciiEmail(email) === undefined) problems.push(isBeyondAscii(email) ? beyondAscii : 'email-wrong');
    if (roles.length === 0) problems.push('roles-missing');
    if (problems.length > 0) return { ok: false, problems };
    const id = await this.store.add({ email, name: input.name, roles, passwordHash: null });
    return id === null
      ? { ok: false, problems: ['email-taken'] }
      : { ok: true, link: await this.login.makePasswordLink(id) };
  }

  /** Changes name, roles and whether it may be used; whoever has the account signs in again. */
  async change(id: string, input: StaffChange): Promise<StaffProblem[]> {
    const roles = rolesOf(input.roles);
    const problems: StaffProblem[] = [];
    problems.push(...nameProblems(input.name));
    if (roles.length === 0) problems.push('roles-missing');
    if (problems.length > 0) return problems;
    try {
      await this.store.change(id, (account, others) => {
        if (!account) return refuse('web.account-not-found', 'not-found', 'There is no such account.');
        if (leavesNoAdmin({ roles, disabledAt: input.disabled ? new Date() : null }, others))
          throw new LastAdmin();
        return { name: input.name, roles, disabled: input.disabled };
      });
      return [];
    } catch (error) {
      if (error instanceof LastAdmin) return ['last-admin'];
      throw error;
    }
  }

  /** No link for an account that is disabled: nobody could use it. */
  async newLink(id: string): Promise<{ account: StaffAccount; link?: string }> {
    const account = await this.get(id);
    return account.disabledAt ? { account } : { account, link: await this.login.makePasswordLink(id) };
  }
}

const nameProblems = (name: string): StaffProblem[] =>
  name === '' ? ['name-missing'] : name.length > longestName ? ['name-long'] : [];
const rolesOf = (values: string[]): Role[] => roleSchema.options.filter((role) => values.includes(role));
