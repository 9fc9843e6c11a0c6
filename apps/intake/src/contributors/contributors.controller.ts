import {
  contactsOf,
  type ContributorContact,
  eraseContributor,
  type RequestInput,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { Answers, type RequestContext } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { Contacts } from './contacts.read-model.js';
import { EraseContributor } from './erase-contributor.service.js';

@Controller()
export class ContributorsController {
  constructor(
    private readonly contacts: Contacts,
    private readonly erasing: EraseContributor,
  ) {}

  @Answers(contactsOf)
  contactsOf({ contributionIds }: RequestInput<typeof contactsOf>): Promise<ContributorContact[]> {
    return this.contacts.of(contributionIds);
  }

  @Answers(eraseContributor)
  erase(
    { reference }: RequestInput<typeof eraseContributor>,
    { correlationId }: RequestContext,
  ): Promise<RequestOutput<typeof eraseContributor>> {
    return this.erasing.erase(reference, correlationId);
  }
}
