import type { EntityClass } from '@gemeinsam/persistence';
import { AccessLogEntity } from './auth/access-log.entity.js';
import { ApiTokenEntity } from './auth/api-token.entity.js';
import { StaffRoleEntity } from './auth/staff-role.entity.js';
import { StaffEntity } from './auth/staff.entity.js';
import { SavedViewEntity } from './moderation/saved-views/saved-view.entity.js';
import { BlockedCallerEntity } from './telephony/blocked-caller.entity.js';
import { ConnectionEntity } from './telephony/connection.entity.js';
import { QueueEntity } from './telephony/queue.entity.js';
import { ReportEntity } from './telephony/report.entity.js';
import { SeatEntity } from './telephony/seat.entity.js';

/** Every table of web's database. */
export const webEntities: EntityClass[] = [
  AccessLogEntity,
  ApiTokenEntity,
  BlockedCallerEntity,
  ConnectionEntity,
  QueueEntity,
  ReportEntity,
  SavedViewEntity,
  SeatEntity,
  StaffEntity,
  StaffRoleEntity,
];
