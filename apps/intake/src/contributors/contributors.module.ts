import { Module } from '@nestjs/common';
import { ContributionsModule } from '../contributions/contributions.module.js';
import { ChangeContact } from './change-contact.service.js';
import { ContactStore } from './contact.store.js';
import { Contacts } from './contacts.read-model.js';
import { ContributorsController } from './contributors.controller.js';
import { EraseContributor } from './erase-contributor.service.js';

/** Who contributed and how they hear back, apart from what they said. */
@Module({
  imports: [ContributionsModule],
  controllers: [ContributorsController],
  providers: [ChangeContact, ContactStore, Contacts, EraseContributor],
  exports: [Contacts],
})
export class ContributorsModule {}
