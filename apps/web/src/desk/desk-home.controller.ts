import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Role } from '@gemeinsam/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffPage } from '../auth/staff-page.decorator.js';
import { seeOther } from '../shell/render-page.js';

/** Where each role works first; the first match counts. */
const firstDesk: readonly (readonly [Role, string])[] = [
  ['admin', '/dashboard'],
  ['lead', '/dashboard'],
  ['moderator', '/moderation'],
  ['agent', '/desk/phone'],
  ['paper', '/desk/paper'],
];

/** `/desk` leads everyone to the desk they work at; the address people bookmark and come back to after the login. */
@Controller('desk')
@StaffPage()
export class DeskHomeController {
  @Get()
  home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const { roles } = request.shell.actor;
    seeOther(reply, firstDesk.find(([role]) => roles.includes(role))?.[1] ?? '/account');
  }
}
