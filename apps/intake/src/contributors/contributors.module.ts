import { Global, Module } from '@nestjs/common';
import { ContributionsModule } from '../contributions/contributions.module.js';
import { BlobRemoval } from './blob-removal.service.js';
import { ChangeContact } from './change-contact.service.js';
import { ContactStore } from './contact.store.js';
import { Contacts } from './contacts.read-model.js';
import { ContributorsController } from './contributors.controller.js';
import { EraseContributor } from './erase-contributor.service.js';
import { ErasureDuties } from './erasure-duties.service.js';

/** Who contributed and how they hear back, apart from what they said. Global: any part may have duties at erasure. */
@Global()
@Module({
  imports: [ContributionsModule],
  controllers: [ContributorsController],
  providers: [ChangeContact, ContactStore, Contacts, EraseContributor, ErasureDuties, BlobRemoval],
  exports: [ErasureDuties, BlobRemoval],
})
export class ContributorsModule {}
