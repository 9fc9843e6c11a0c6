import {
  markContributions,
  type MarkedContribution,
  type RequestInput,
  type RequestOutput,
  searchContributions,
} from '@gemeinsam/contracts';
import { RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { SearchContributions } from './search-contributions.read-model.js';

@Controller()
export class SearchController {
  constructor(private readonly search: SearchContributions) {}

  @RequestHandler(searchContributions)
  find(input: RequestInput<typeof searchContributions>): Promise<RequestOutput<typeof searchContributions>> {
    return this.search.find(input);
  }

  @RequestHandler(markContributions)
  mark(input: RequestInput<typeof markContributions>): Promise<MarkedContribution[]> {
    return this.search.mark(input);
  }
}
