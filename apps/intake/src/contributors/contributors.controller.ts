import {
  changeContact,
  contactsOf,
  type ContributorContact,
  eraseAgain,
  eraseContributor,
  type RequestInput,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { ChangeContact } from './change-contact.service.js';
import { Contacts } from './contacts.read-model.js';
import { EraseContributor } from './erase-contributor.service.js';

@Controller()
export class ContributorsController {
  constructor(
    private readonly contacts: Contacts,
    private readonly erasing: EraseContributor,
    private readonly changing: ChangeContact,
  ) {}

  @RequestHandler(contactsOf)
  contactsOf({ contributionIds }: RequestInput<typeof contactsOf>): Promise<ContributorContact[]> {
    return this.contacts.of(contributionIds);
  }

  @RequestHandler(changeContact)
  changeContact(
    input: RequestInput<typeof changeContact>,
    { actor, correlationId }: RequestContext,
  ): Promise<RequestOutput<typeof changeContact>> {
    return this.changing.change(input, actor, correlationId);
  }

  @RequestHandler(eraseContributor)
  erase(
    { reference }: RequestInput<typeof eraseContributor>,
    { correlationId }: RequestContext,
  ): Promise<RequestOutput<typeof eraseContributor>> {
    return this.erasing.erase(reference, correlationId);
  }

  @RequestHandler(eraseAgain)
  eraseAgain(
    { contributionIds }: RequestInput<typeof eraseAgain>,
    { correlationId }: RequestContext,
  ): Promise<RequestOutput<typeof eraseAgain>> {
    return this.erasing.eraseAgain(contributionIds, correlationId);
  }
}
