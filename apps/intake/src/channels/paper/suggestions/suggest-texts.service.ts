import { buffer } from 'node:stream/consumers';
import type { TextSuggestion } from '@gemeinsam/contracts';
import { UnitOfWork } from '@gemeinsam/persistence';
import { BlobStore } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { editionOf } from '@gemeinsam/paper/form/form-identity';
import type { FormPlan } from '@gemeinsam/paper/form/form-plan';
import { FormPlans } from '../printing/form-plans.service.js';
import { type PageToSuggest, SuggestionStore, type WrittenPart } from './suggestion.store.js';
import { suggestionOf } from '@gemeinsam/paper/text-recognition/suggestion';
import { type RecognisedText, TextRecognition } from '@gemeinsam/paper/text-recognition/text-recognition';

/** A page that broke recognition this often goes without suggestions. */
const maxAttempts = 3;
const lineMillimetres = 9;

/** Looks whether the fields of a page were filled in by machine, and suggests what it reads there. Done twice it does the same. */
@Injectable()
export class SuggestTexts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: SuggestionStore,
    private readonly plans: FormPlans,
    private readonly blobs: BlobStore,
    private readonly recognition: TextRecognition,
  ) {}

  async suggest(formId: string, page: number): Promise<void> {
    const claimed = await this.unitOfWork.run((tx) => this.store.claim(tx, formId, page));
    if (!claimed) return;
    const parts =
      claimed.attempts > maxAttempts
        ? []
        : await this.unitOfWork.run((tx) => this.store.parts(tx, formId, page));
    const plan = parts.length > 0 ? await this.planOf(claimed) : null;
    const suggestions = new Map<string, TextSuggestion>();
    for (const field of new Set(parts.map((part) => part.field))) {
      const ofField = parts.filter((part) => part.field === field);
      const suggestion = await this.suggestionFor(plan, ofField);
      if (suggestion) suggestions.set(field, suggestion);
    }
    await this.unitOfWork.run((tx) => this.store.finish(tx, formId, page, claimed.image_key, suggestions));
  }

  private planOf(page: PageToSuggest): Promise<FormPlan | null> {
    const { process, form_version, language, easy, sheet, layout } = page;
    const edition = { slug: process, language, ...editionOf(sheet, easy), layout };
    return this.plans.ofVersion(edition, form_version);
  }

  private async suggestionFor(
    plan: FormPlan | null,
    parts: readonly WrittenPart[],
  ): Promise<TextSuggestion | null> {
    const read: RecognisedText[] = [];
    for (const { field, page, cropKey } of parts) {
      const place = plan?.pages[page - 1]?.fields.find((one) => one.field === field);
      // The teeth of a comb stand between the digits, and Tesseract takes them for more digits.
      if (!place || place.comb) return null;
      const blob = await this.blobs.get(cropKey);
      if (!blob) return null;
      const lines = place.height < 2 * lineMillimetres ? 'one' : 'several';
      read.push(await this.recognition.recognise(await buffer(blob.stream), lines));
    }
    return suggestionOf(read);
  }
}
