import type { Language } from '@gemeinsam/contracts';
import { numberIn } from '@gemeinsam/ui';

/** `48 s`, `3 min 5 s`, `1 h 12 min`; a number and its unit never part at the end of a line. */
export function durationWords(seconds: number, language: Language): string {
  const number = (value: number, digits = 0): string =>
    numberIn(language, value, { maximumFractionDigits: digits });
  if (seconds < 10) return `${number(seconds, 1)}\u00A0s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}\u00A0s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60)
    return whole % 60 === 0 ? `${minutes}\u00A0min` : `${minutes}\u00A0min ${whole % 60}\u00A0s`;
  return `${number(Math.floor(minutes / 60))}\u00A0h ${minutes % 60}\u00A0min`;
}

/** `33 %`. */
export const shareWords = (part: number, whole: number, language: Language): string =>
  whole === 0 ? '–' : numberIn(language, part / whole, { style: 'percent', maximumFractionDigits: 0 });
