import {
  type Language,
  originalWording,
  serviceActor,
  wordingOf,
  type WrittenText,
} from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';

export interface DecidedWords {
  language: Language;
  texts: WrittenText[];
}

/** The words that a decision was about: before any passage was blacked out, and without what was added later. */
@Injectable()
export class DecidedWordsService {
  private readonly by = { actor: serviceActor('moderation') };

  constructor(private readonly client: RequestClient) {}

  /** Undefined: they were erased. */
  async of(contributionId: string, version: number): Promise<DecidedWords | undefined> {
    // In this order: what is blacked out in between is read as it was all the same.
    const present = await this.client.ask(wordingOf, { contributionId }, this.by);
    const words = (await this.client.ask(originalWording, { contributionId }, this.by)) ?? present;
    if (!words) return undefined;
    const { language, texts } = words;
    return { language, texts: texts.filter(({ field }) => addedIn(field) <= version) };
  }
}

/** With which version a text came; answers came with the first. */
const addedIn = (field: string): number => {
  const [kind, version] = field.split('/');
  return kind === 'amendments' ? Number(version) : 1;
};
