import type { Actor } from '@gemeinsam/contracts';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, StaffPage } from '../auth/staff-page.decorator.js';
import { renderPage, seeOther } from '../shell/render-page.js';
import { ApiTokens } from './api-tokens.service.js';
import { fieldValues, textField } from './form-fields.js';
import { TokensPage } from './tokens.page.js';

/** Tokens for programs. */
@Controller('admin/tokens')
@StaffPage('admin')
export class TokensController {
  constructor(private readonly tokens: ApiTokens) {}

  @Get()
  async list(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('done') done: unknown,
  ) {
    return renderPage(reply, <TokensPage tokens={await this.tokens.list()} saved={done === 'saved'} />);
  }

  /** Answers with the token itself, because it is kept nowhere. */
  @Post()
  async create(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
  ) {
    const input = { name: textField(body, 'name'), roles: fieldValues(body, 'roles') };
    const result = await this.tokens.create({ ...input, createdBy: actor.name ?? actor.id });
    const tokens = await this.tokens.list();
    if (result.ok) return renderPage(reply, <TokensPage tokens={tokens} made={result.token} />);
    return renderPage(reply, <TokensPage tokens={tokens} input={input} problems={result.problems} />, 422);
  }

  @Post(':id/revoke')
  async revoke(@Res() reply: FastifyReply, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.tokens.revoke(id);
    seeOther(reply, '/admin/tokens?done=saved');
  }
}
