import { Injectable } from '@nestjs/common';
import type { Role } from '@gemeinsam/contracts';
import { newId, type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { DataSource } from 'typeorm';
import type { StaffAccount } from './staff-account.js';

interface StaffRow {
  id: string;
  email: string;
  name: string;
  roles: Role[];
  disabled_at: Date | null;
  session_epoch: number;
  has_password: boolean;
  last_login_at: Date | null;
}

const columns = `s.id, s.email, s.name, s.disabled_at, s.session_epoch, s.last_login_at, s.password_hash IS NOT NULL AS has_password,
  ARRAY(SELECT r.role FROM staff_roles r WHERE r.staff_id = s.id ORDER BY r.role) AS roles`;

const accountOf = (row: StaffRow): StaffAccount => ({
  id: row.id,
  email: row.email,
  name: row.name,
  roles: row.roles,
  disabledAt: row.disabled_at,
  sessionEpoch: row.session_epoch,
  hasPassword: row.has_password,
  lastLoginAt: row.last_login_at,
});

/** The staff accounts. E-mail addresses are given in the form of `accountEmail`. */
@Injectable()
export class StaffStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async list(): Promise<StaffAccount[]> {
    const rows: StaffRow[] = await this.dataSource.query(
      `SELECT ${columns} FROM staff s ORDER BY s.disabled_at IS NOT NULL, s.name`,
    );
    return rows.map(accountOf);
  }

  async byId(id: string): Promise<StaffAccount | null> {
    const rows: StaffRow[] = await this.dataSource.query(`SELECT ${columns} FROM staff s WHERE s.id = $1`, [
      id,
    ]);
    return rows[0] ? accountOf(rows[0]) : null;
  }

  /** With the password hash, for login alone. */
  async forLogin(email: string): Promise<{ account: StaffAccount; passwordHash: string | null } | null> {
    const rows: (StaffRow & { password_hash: string | null })[] = await this.dataSource.query(
      `SELECT ${columns}, s.password_hash FROM staff s WHERE s.email = $1`,
      [email],
    );
    return rows[0] ? { account: accountOf(rows[0]), passwordHash: rows[0].password_hash } : null;
  }

  async noteLogin(id: string): Promise<void> {
    await this.dataSource.query('UPDATE staff SET last_login_at = now() WHERE id = $1', [id]);
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
      const added: { id: string }[] = await tx.query(
        'INSERT INTO staff (id, email, name, password_hash) VALUES ($1, $2, $3, $4) ON CONFLICT (email) DO NOTHING RETURNING id',
        [id, account.email, account.name, account.passwordHash],
      );
      if (added.length === 0) return null;
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
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('web.staff'))`);
      const rows: StaffRow[] = await tx.query(`SELECT ${columns} FROM staff s`);
      const accounts = rows.map(accountOf);
      const account = accounts.find((candidate) => candidate.id === id) ?? null;
      const wanted = decide(
        account,
        accounts.filter((candidate) => candidate.id !== id),
      );
      await tx.query(
        `UPDATE staff SET name = $2, session_epoch = session_epoch + 1,
           disabled_at = CASE WHEN $3 THEN coalesce(disabled_at, now()) END WHERE id = $1`,
        [id, wanted.name, wanted.disabled],
      );
      await writeRoles(tx, id, wanted.roles);
    });
  }

  /** Sets a password and ends every session of the account begun before. */
  async setPassword(id: string, passwordHash: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE staff SET password_hash = $2, password_link_hash = NULL, password_link_until = NULL, session_epoch = session_epoch + 1 WHERE id = $1`,
      [id, passwordHash],
    );
  }

  /** Makes a one-time link valid; an earlier one no longer is. */
  async setPasswordLink(id: string, linkHash: Buffer, until: Date): Promise<void> {
    await this.dataSource.query(
      'UPDATE staff SET password_link_hash = $2, password_link_until = $3 WHERE id = $1',
      [id, linkHash, until],
    );
  }

  async byPasswordLink(linkHash: Buffer): Promise<StaffAccount | null> {
    const rows: StaffRow[] = await this.dataSource.query(
      `SELECT ${columns} FROM staff s WHERE s.password_link_hash = $1 AND s.password_link_until > now() AND s.disabled_at IS NULL`,
      [linkHash],
    );
    return rows[0] ? accountOf(rows[0]) : null;
  }
}

async function writeRoles(tx: Tx, id: string, roles: readonly Role[]): Promise<void> {
  await tx.query('DELETE FROM staff_roles WHERE staff_id = $1 AND role <> ALL ($2::text[])', [id, roles]);
  await tx.query(
    'INSERT INTO staff_roles (staff_id, role) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING',
    [id, roles],
  );
}
