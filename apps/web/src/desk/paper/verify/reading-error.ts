import type { Language, ReadingQuality } from '@gemeinsam/contracts';
import { numberIn } from '@gemeinsam/ui';
import type { VerifyTexts } from './verify.texts.de.js';

/** A share in per cent with two digits, or without any: `0,02 %`. */
export const percent = (share: number, language: Language, digits = 2): string =>
  numberIn(language, share, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });

const withoutSign = (share: number, language: Language): string =>
  numberIn(language, share * 100, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** How sure the machine is: rounded down, and never certain. */
export const surelyInWords = (confidence: number, language: Language): string =>
  percent(Math.min(0.99, Math.floor(confidence * 100) / 100), language, 0);

/** How often the machine was wrong where it was sure, and how well that is known. */
export function errorRateInWords(
  quality: ReadingQuality | undefined,
  texts: VerifyTexts,
  language: Language,
): string {
  if (quality?.rate === undefined || quality.low === undefined || quality.high === undefined)
    return texts.errorUnknown;
  return texts.errorRate(
    percent(quality.rate, language),
    withoutSign(quality.low, language),
    withoutSign(quality.high, language),
  );
}
