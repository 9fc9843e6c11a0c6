import { type Role, roleSchema } from '@gemeinsam/contracts';
import { Injectable } from '@nestjs/common';
import type { ApiToken } from '../auth/api-token.js';
import { ApiTokenStore } from '../auth/api-token.store.js';
import { longestName } from './name-limit.js';

export type TokenProblem = 'name-missing' | 'name-long' | 'roles-missing';

/** Making and revoking API tokens. */
@Injectable()
export class ApiTokens {
  constructor(private readonly store: ApiTokenStore) {}

  list(): Promise<ApiToken[]> {
    return this.store.list();
  }

  /** Makes a token and returns it; it cannot be shown again. */
  async create(input: {
    name: string;
    roles: string[];
    createdBy: string;
  }): Promise<{ ok: true; token: string } | { ok: false; problems: TokenProblem[] }> {
    const { name } = input;
    const roles: Role[] = roleSchema.options.filter((role) => input.roles.includes(role));
    const problems: TokenProblem[] = [];
    if (name === '') problems.push('name-missing');
    if (name.length > longestName) problems.push('name-long');
    if (roles.length === 0) problems.push('roles-missing');
    if (problems.length > 0) return { ok: false, problems };
    return { ok: true, token: await this.store.create({ name, roles, createdBy: input.createdBy }) };
  }

  revoke(id: string): Promise<void> {
    return this.store.revoke(id);
  }
}
