import type { Provider } from '@nestjs/common';
import { SuggestTexts } from './suggest-texts.service.js';
import { SuggestionJobs } from './suggestion.jobs.js';
import { SuggestionStore } from './suggestion.store.js';
import { TesseractRecognition } from './tesseract-recognition.js';
import { TextRecognition } from './text-recognition.js';

export const suggestionProviders: Provider[] = [
  SuggestionStore,
  { provide: TextRecognition, useClass: TesseractRecognition },
  SuggestTexts,
  SuggestionJobs,
];
