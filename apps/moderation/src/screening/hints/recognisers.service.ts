import { Injectable } from '@nestjs/common';
import type { TextRecogniser } from './text-recogniser.js';
import { textRecognisers } from './text-recognisers.js';

/** The recognisers that look at texts. */
@Injectable()
export class Recognisers {
  readonly all: readonly TextRecogniser[] = textRecognisers;
}
