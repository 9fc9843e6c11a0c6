import type { Role, StaffName } from '@gemeinsam/contracts';
import { asDialled } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Somebody who may take calls: where they sit and whether calls may ring there. */
export interface Seat {
  staffId: string;
  name: string;
  email: string;
  roles: Role[];
  extension: string | null;
  logins: string[];
  ready: boolean;
}

interface Row {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  extension: string | null;
  logins: string[] | null;
  ready: boolean | null;
}

const seatOf = (row: Row): Seat => ({
  staffId: row.id,
  name: row.name,
  email: row.email,
  roles: row.roles,
  extension: row.extension,
  logins: row.logins ?? [],
  // Until they say otherwise, agents take calls; leads and admins who look at the desk do not.
  ready: row.ready ?? row.roles.includes('agent'),
});

const query = `SELECT s.id, s.name, s.email, p.extension, p.logins, p.ready,
    ARRAY(SELECT r.role FROM staff_roles r WHERE r.staff_id = s.id ORDER BY r.role) AS roles
  FROM staff s LEFT JOIN seats p ON p.staff_id = s.id
  WHERE s.disabled_at IS NULL
    AND EXISTS (SELECT 1 FROM staff_roles r WHERE r.staff_id = s.id AND r.role IN ('agent', 'lead', 'admin'))`;

/** Who sits where. */
@Injectable()
export class SeatStore {
  constructor(private readonly dataSource: DataSource) {}

  async list(): Promise<Seat[]> {
    const rows: Row[] = await this.dataSource.query(`${query} ORDER BY s.name, s.id`);
    return rows.map(seatOf);
  }

  async of(staffId: string): Promise<Seat | null> {
    const rows: Row[] = await this.dataSource.query(`${query} AND s.id = $1`, [staffId]);
    return rows[0] ? seatOf(rows[0]) : null;
  }

  /** False when another person has this extension; then nothing changes. */
  async place(staffId: string, given: { extension: string | null; logins: string[] }): Promise<boolean> {
    const taken: unknown[] = await this.dataSource.query(
      'SELECT 1 FROM seats WHERE extension = $1 AND staff_id <> $2',
      [given.extension, staffId],
    );
    if (taken.length > 0) return false;
    await this.dataSource.query(
      `INSERT INTO seats (staff_id, extension, logins) VALUES ($1, $2, $3)
       ON CONFLICT (staff_id) DO UPDATE SET extension = excluded.extension, logins = excluded.logins`,
      [staffId, given.extension, given.logins],
    );
    return true;
  }

  async setReady(staffId: string, ready: boolean): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO seats (staff_id, ready) VALUES ($1, $2) ON CONFLICT (staff_id) DO UPDATE SET ready = excluded.ready`,
      [staffId, ready],
    );
  }
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Who is meant by what a telephone system calls them: extension first, then login, account, name. */
export function seatNamed(seats: readonly Seat[], given: string): Seat | undefined {
  const name = plain(given);
  const dialled = asDialled(given);
  return (
    seats.find(
      ({ extension }) => extension !== null && (extension === given || asDialled(extension) === dialled),
    ) ??
    seats.find(({ logins, email }) => logins.includes(name) || email === name) ??
    seats.find(({ staffId }) => staffId === name) ??
    onlyOne(seats.filter((seat) => plain(seat.name) === name))
  );
}

/** Two people of one name are nobody in particular. */
const onlyOne = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

export const staffNameOf = (seat: Seat): StaffName => ({ id: seat.staffId, name: seat.name });
