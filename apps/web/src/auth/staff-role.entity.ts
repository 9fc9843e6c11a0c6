import type { Role } from '@gemeinsam/contracts';
import { Entity, PrimaryColumn } from 'typeorm';

@Entity('staff_roles')
export class StaffRoleEntity {
  @PrimaryColumn('uuid') staffId!: string;
  @PrimaryColumn('text') role!: Role;
}
