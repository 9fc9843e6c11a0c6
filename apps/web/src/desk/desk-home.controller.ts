import { Get } from '@nestjs/common';
import type { Role } from '@gemeinsam/contracts';
import { StaffPage } from '../auth/staff-page.decorator.js';
import { ShowsNobody } from '../auth/shows.decorator.js';
import { seeOther, type Answer } from '../shell/answer.js';
import type { Visit } from '../shell/visit.js';
import { CurrentVisit } from '../shell/request.decorator.js';

/** Where each role works first; the first match counts. */
const firstDesk: readonly (readonly [Role, string])[] = [
  ['admin', '/dashboard'],
  ['lead', '/dashboard'],
  ['moderator', '/moderation'],
  ['agent', '/desk/phone'],
  ['paper', '/desk/paper'],
];

/** `/desk` leads everyone to the desk they work at; the address people bookmark and come back to after the login. */
@StaffPage('desk')
@ShowsNobody()
export class DeskHomeController {
  @Get()
  home(@CurrentVisit() visit: Visit): Answer {
    const { roles } = visit.actor;
    return seeOther(firstDesk.find(([role]) => roles.includes(role))?.[1] ?? '/account');
  }
}
