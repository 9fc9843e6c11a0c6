import { type Actor, roleSchema } from '@gemeinsam/contracts';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiTokenStore } from '../auth/api-token.store.js';
import { CurrentActor, StaffPage } from '../auth/staff-page.decorator.js';
import { renderPage, seeOther } from '../shell/render-page.js';
import { fieldValues, textField } from './form-fields.js';
import { TokensPage } from './tokens.page.js';

/** Tokens for programs. */
@Controller('admin/tokens')
@StaffPage('admin')
export class TokensController {
  constructor(private readonly tokens: ApiTokenStore) {}

  @Get()
  async list(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('done') done: unknown,
  ) {
    return renderPage(
      reply,
      <TokensPage request={request} tokens={await this.tokens.list()} saved={done === 'saved'} />,
    );
  }

  /** Answers with the token itself, because it is kept nowhere. */
  @Post()
  async create(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
  ) {
    const name = textField(body, 'name').slice(0, 120);
    const roles = roleSchema.options.filter((role) => fieldValues(body, 'roles').includes(role));
    if (name === '' || roles.length === 0) {
      const problems = [
        ...(name === '' ? (['name-missing'] as const) : []),
        ...(roles.length === 0 ? (['roles-missing'] as const) : []),
      ];
      return renderPage(
        reply,
        <TokensPage
          request={request}
          tokens={await this.tokens.list()}
          input={{ name, roles }}
          problems={problems}
        />,
        422,
      );
    }
    const made = await this.tokens.create({ name, roles, createdBy: actor.name ?? actor.id });
    return renderPage(reply, <TokensPage request={request} tokens={await this.tokens.list()} made={made} />);
  }

  @Post(':id/revoke')
  async revoke(@Res() reply: FastifyReply, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.tokens.revoke(id);
    seeOther(reply, '/admin/tokens?done=saved');
  }
}
