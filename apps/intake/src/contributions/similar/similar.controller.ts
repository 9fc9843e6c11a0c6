import {
  findPublishedSimilar,
  findSimilar,
  type PublishedSimilar,
  type RequestInput,
  type SimilarContribution,
} from '@gemeinsam/contracts';
import { RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { SimilarContributions } from './similar-contributions.read-model.js';

@Controller()
export class SimilarController {
  constructor(private readonly similar: SimilarContributions) {}

  @RequestHandler(findSimilar)
  find(input: RequestInput<typeof findSimilar>): Promise<SimilarContribution[]> {
    return this.similar.find(input);
  }

  @RequestHandler(findPublishedSimilar)
  findPublished(input: RequestInput<typeof findPublishedSimilar>): Promise<PublishedSimilar[]> {
    return this.similar.findPublished(input);
  }
}
