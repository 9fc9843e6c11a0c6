import { phoneDesk, type Role, roleSchema, type StaffName } from '@gemeinsam/contracts';
import { queryRow, queryRows } from '@gemeinsam/persistence';
import { asDialled } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Not, Repository } from 'typeorm';
import { z } from 'zod';
import { SeatEntity } from './seat.entity.js';

/** Somebody who may take calls: where they sit and whether calls may ring there. */
export interface Seat {
  staffId: string;
  name: string;
  email: string;
  roles: Role[];
  extension: string | null;
  logins: string[];
  ready: boolean;
  /** They have been here at least once. */
  signedIn: boolean;
}

const seatRow = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  roles: z.array(roleSchema),
  extension: z.string().nullable(),
  logins: z.array(z.string()).nullable(),
  ready: z.boolean().nullable(),
  signed_in: z.boolean(),
});

const seatOf = (row: z.output<typeof seatRow>): Seat => ({
  staffId: row.id,
  name: row.name,
  email: row.email,
  roles: row.roles,
  extension: row.extension,
  logins: row.logins ?? [],
  // Until they say otherwise, agents who have ever been here take calls; leads and admins who look at the desk do not.
  ready: row.ready ?? (row.signed_in && row.roles.includes('agent')),
  signedIn: row.signed_in,
});

const query = `SELECT s.id, s.name, s.email, p.extension, p.logins, p.ready, s.last_login_at IS NOT NULL AS signed_in,
    ARRAY(SELECT r.role FROM staff_roles r WHERE r.staff_id = s.id ORDER BY r.role) AS roles
  FROM staff s LEFT JOIN seats p ON p.staff_id = s.id
  WHERE s.disabled_at IS NULL
    AND EXISTS (SELECT 1 FROM staff_roles r WHERE r.staff_id = s.id AND r.role IN (${phoneDesk.map((role) => `'${role}'`).join(', ')}))`;

/** Who sits where. */
@Injectable()
export class SeatStore {
  constructor(@InjectRepository(SeatEntity) private readonly seats: Repository<SeatEntity>) {}

  async list(): Promise<Seat[]> {
    const rows = await queryRows(this.seats.manager, seatRow, `${query} ORDER BY s.name, s.id`);
    return rows.map(seatOf);
  }

  async of(staffId: string): Promise<Seat | null> {
    const row = await queryRow(this.seats.manager, seatRow, `${query} AND s.id = $1`, [staffId]);
    return row ? seatOf(row) : null;
  }

  /** False when another person has this extension; then nothing changes. */
  async place(staffId: string, given: { extension: string | null; logins: string[] }): Promise<boolean> {
    const { extension } = given;
    if (extension !== null && (await this.seats.existsBy({ extension, staffId: Not(staffId) }))) return false;
    await this.seats.upsert({ staffId, ...given }, ['staffId']);
    return true;
  }

  async setReady(staffId: string, ready: boolean): Promise<void> {
    await this.seats.upsert({ staffId, ready }, ['staffId']);
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
