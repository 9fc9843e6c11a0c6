import { Module } from '@nestjs/common';
import { ContributionsModule } from '../contributions/contributions.module.js';
import { ContributorsModule } from '../contributors/contributors.module.js';
import { HashingModule } from '../hashing/hashing.module.js';
import { AccessController } from './access.controller.js';
import { AccessStore } from './access.store.js';
import { IssueAccessCodes } from './issue-access-codes.service.js';
import { OpenAccess } from './open-access.service.js';
import { OwnContributions } from './own-contribution.service.js';

/** How authors prove that a contribution is theirs, and what they may do then. */
@Module({
  imports: [ContributionsModule, ContributorsModule, HashingModule],
  controllers: [AccessController],
  providers: [AccessStore, IssueAccessCodes, OpenAccess, OwnContributions],
})
export class AccessModule {}
