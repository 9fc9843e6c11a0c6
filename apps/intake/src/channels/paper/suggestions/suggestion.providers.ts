import type { OnModuleDestroy, Provider } from '@nestjs/common';
import { SuggestTexts } from './suggest-texts.service.js';
import { SuggestionJobs } from './suggestion.jobs.js';
import { SuggestionStore } from './suggestion.store.js';
import { TesseractRecognition } from '@gemeinsam/paper/text-recognition/tesseract-recognition';
import { TextRecognition } from '@gemeinsam/paper/text-recognition/text-recognition';

/** Ends with the service, before the jobs that wait for it. */
class RecognitionOfService extends TesseractRecognition implements OnModuleDestroy {
  onModuleDestroy(): Promise<void> {
    return this.stop();
  }
}

export const suggestionProviders: Provider[] = [
  SuggestionStore,
  { provide: TextRecognition, useClass: RecognitionOfService },
  SuggestTexts,
  SuggestionJobs,
];
