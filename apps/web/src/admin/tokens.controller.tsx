import type { Actor } from '@gemeinsam/contracts';
import { Get, Post, Query } from '@nestjs/common';
import { SecurityLog } from '../auth/security-log.service.js';
import { CurrentActor, StaffPage } from '../auth/staff-page.decorator.js';
import { ShowsNobody } from '../auth/shows.decorator.js';
import { ApiTokens } from './api-tokens.service.js';
import { TokensPage } from './tokens.page.js';
import { showPage, seeOther, type Answer } from '../shell/answer.js';
import { Id } from '../shell/request.decorator.js';
import { ticked, typedLine } from '../shell/form-schema.js';
import { PostForm } from '../shell/post-form.decorator.js';
import { z } from 'zod';

const newToken = z.object({ name: typedLine(), roles: ticked() });

/** Tokens for programs. */
@StaffPage('admin/tokens', 'admin')
@ShowsNobody()
export class TokensController {
  constructor(
    private readonly tokens: ApiTokens,
    private readonly securityLog: SecurityLog,
  ) {}

  @Get()
  async list(@Query('done') done: unknown) {
    return showPage(<TokensPage tokens={await this.tokens.list()} saved={done === 'saved'} />);
  }

  /** Answers with the token itself, because it is kept nowhere. */
  @PostForm('', newToken)
  async create(input: z.infer<typeof newToken>, @CurrentActor() actor: Actor): Promise<Answer> {
    const result = await this.tokens.create({ ...input, createdBy: actor.name ?? actor.id });
    const tokens = await this.tokens.list();
    if (result.ok) {
      this.securityLog.note('token.made', { roles: input.roles, by: actor.id });
      return showPage(<TokensPage tokens={tokens} made={result.token} />);
    }
    return showPage(<TokensPage tokens={tokens} input={input} problems={result.problems} />, 422);
  }

  @Post(':id/revoke')
  async revoke(@Id() id: string, @CurrentActor() actor: Actor): Promise<Answer> {
    await this.tokens.revoke(id);
    this.securityLog.note('token.revoked', { tokenId: id, by: actor.id });
    return seeOther('/admin/tokens?done=saved');
  }
}
