import { TesseractRecognition } from '@gemeinsam/paper/text-recognition/tesseract-recognition';
import { TextRecognition } from '@gemeinsam/paper/text-recognition/text-recognition';
import { Module, type OnModuleDestroy } from '@nestjs/common';
import { PrintingModule } from '../printing/printing.module.js';
import { SuggestTexts } from './suggest-texts.service.js';
import { SuggestionQueue } from './suggestion-queue.jobs.js';
import { SuggestionStore } from './suggestion.store.js';

/** Ends with the service, before the jobs that wait for it. */
class RecognitionOfService extends TesseractRecognition implements OnModuleDestroy {
  onModuleDestroy(): Promise<void> {
    return this.stop();
  }
}

/** What is printed in a field, suggested to the person who enters it. */
@Module({
  imports: [PrintingModule],
  providers: [
    SuggestionStore,
    { provide: TextRecognition, useClass: RecognitionOfService },
    SuggestTexts,
    SuggestionQueue,
  ],
})
export class SuggestionsModule {}
