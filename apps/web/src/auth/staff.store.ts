import { Injectable } from '@nestjs/common';
import type { Role } from '@gemeinsam/contracts';
import { execute, newId, queryEntities, type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { DataSource, type EntityManager, In, IsNull, Not, Raw } from 'typeorm';
import type { StaffAccount } from './staff-account.js';
import { StaffRoleEntity } from './staff-role.entity.js';
import { StaffEntity } from './staff.entity.js';

/** The staff accounts. E-mail addresses are given in the form of `accountEmail`. */
@Injectable()
export class StaffStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async list(): Promise<StaffAccount[]> {
    const rows = await queryEntities(
      this.dataSource,
      StaffEntity,
      'SELECT * FROM staff ORDER BY disabled_at IS NOT NULL, name',
    );
    return accountsOf(this.dataSource.manager, rows);
  }

  async byId(id: string): Promise<StaffAccount | null> {
    return this.account(await this.staff.findOneBy({ id }));
  }

  /** With the password hash, for login alone. */
  async forLogin(email: string): Promise<{ account: StaffAccount; passwordHash: string | null } | null> {
    const row = await this.staff.findOneBy({ email });
    const account = await this.account(row);
    return row && account ? { account, passwordHash: row.passwordHash } : null;
  }

  async noteLogin(id: string): Promise<void> {
    await this.staff.update(id, { lastLoginAt: () => 'now()' });
  }

  async setLetterKeys(id: string, letterKeys: boolean): Promise<void> {
    await this.staff.update(id, { letterKeys });
  }

  async setOneQuestion(id: string, oneQuestion: boolean): Promise<void> {
    await this.staff.update(id, { oneQuestion });
  }

  /** False when the address is taken; then nothing changes. */
  async add(account: {
    email: string;
    name: string;
    roles: readonly Role[];
    passwordHash: string | null;
  }): Promise<string | null> {
    return this.unitOfWork.run(async (tx) => {
      const id = newId();
      const added = await execute(
        tx,
        'INSERT INTO staff (id, email, name, password_hash) VALUES ($1, $2, $3, $4) ON CONFLICT (email) DO NOTHING',
        [id, account.email, account.name, account.passwordHash],
      );
      if (added === 0) return null;
      await writeRoles(tx, id, account.roles);
      return id;
    });
  }

  /**
   * Changes an account while no other change of accounts runs, so that a rule over all of them (the last admin)
   * holds with any number of replicas. `decide` sees all accounts and throws to refuse.
   */
  async change(
    id: string,
    decide: (
      account: StaffAccount | null,
      others: StaffAccount[],
    ) => { name: string; roles: readonly Role[]; disabled: boolean },
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await execute(tx, `SELECT pg_advisory_xact_lock(hashtext('web.staff'))`);
      const accounts = await accountsOf(tx, await tx.getRepository(StaffEntity).find());
      const account = accounts.find((candidate) => candidate.id === id) ?? null;
      const wanted = decide(
        account,
        accounts.filter((candidate) => candidate.id !== id),
      );
      await tx.getRepository(StaffEntity).update(id, {
        name: wanted.name,
        sessionEpoch: () => 'session_epoch + 1',
        disabledAt: wanted.disabled ? () => 'coalesce(disabled_at, now())' : null,
      });
      await writeRoles(tx, id, wanted.roles);
    });
  }

  /** Sets a password and ends every session of the account begun before. */
  async setPassword(id: string, passwordHash: string): Promise<void> {
    await this.staff.update(id, passwordOf(passwordHash));
  }

  /** Sets a password by a one-time link. False when the link is used up or too old, also by somebody at the same moment. */
  async usePasswordLink(linkHash: Buffer, passwordHash: string): Promise<boolean> {
    const { affected } = await this.staff.update(validLink(linkHash), passwordOf(passwordHash));
    return affected === 1;
  }

  /** Makes a one-time link valid; an earlier one no longer is. */
  async setPasswordLink(id: string, linkHash: Buffer, until: Date): Promise<void> {
    await this.staff.update(id, { passwordLinkHash: linkHash, passwordLinkUntil: until });
  }

  async byPasswordLink(linkHash: Buffer): Promise<StaffAccount | null> {
    return this.account(await this.staff.findOneBy(validLink(linkHash)));
  }

  private get staff() {
    return this.dataSource.getRepository(StaffEntity);
  }

  private async account(row: StaffEntity | null): Promise<StaffAccount | null> {
    return row ? (await accountsOf(this.dataSource.manager, [row]))[0]! : null;
  }
}

const validLink = (passwordLinkHash: Buffer) => ({
  passwordLinkHash,
  passwordLinkUntil: Raw((column) => `${column} > now()`),
  disabledAt: IsNull(),
});

/** A new password uses up the link and ends every session. */
const passwordOf = (passwordHash: string) => ({
  passwordHash,
  passwordLinkHash: null,
  passwordLinkUntil: null,
  sessionEpoch: () => 'session_epoch + 1',
});

/** Accounts with their roles, in the order of the rows. */
async function accountsOf(on: EntityManager, rows: readonly StaffEntity[]): Promise<StaffAccount[]> {
  const roles = await on.getRepository(StaffRoleEntity).find({
    where: { staffId: In(rows.map(({ id }) => id)) },
    order: { role: 'asc' },
  });
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    name: row.name,
    roles: roles.filter(({ staffId }) => staffId === row.id).map(({ role }) => role),
    disabledAt: row.disabledAt,
    sessionEpoch: row.sessionEpoch,
    hasPassword: row.passwordHash !== null,
    lastLoginAt: row.lastLoginAt,
    letterKeys: row.letterKeys,
    oneQuestion: row.oneQuestion,
  }));
}

async function writeRoles(tx: Tx, staffId: string, roles: readonly Role[]): Promise<void> {
  await tx.getRepository(StaffRoleEntity).delete({ staffId, role: Not(In(roles)) });
  await execute(
    tx,
    'INSERT INTO staff_roles (staff_id, role) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING',
    [staffId, roles],
  );
}
