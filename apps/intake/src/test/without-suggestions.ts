import { TextRecognition } from '@gemeinsam/paper/text-recognition/text-recognition';
import type { RunningIntake } from './running-intake.js';

/** Reads no text on crops: Tesseract keeps a core busy, and most tests of scans do not look at what it suggests. */
export function withoutSuggestions(intake: RunningIntake): void {
  intake.app.get(TextRecognition, { strict: false }).recognise = async () => ({ text: '', confidence: 0 });
}
