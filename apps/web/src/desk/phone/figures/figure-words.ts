import type { Language } from '@gemeinsam/contracts';

const locale = (language: Language): string => (language === 'de' ? 'de-AT' : 'en-GB');

/** `48 s`, `3 min 5 s`, `1 h 12 min`. */
export function durationWords(seconds: number, language: Language): string {
  const number = (value: number, digits = 0): string =>
    new Intl.NumberFormat(locale(language), { maximumFractionDigits: digits }).format(value);
  if (seconds < 10) return `${number(seconds, 1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return whole % 60 === 0 ? `${minutes} min` : `${minutes} min ${whole % 60} s`;
  return `${number(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}

/** `33 %`. */
export const shareWords = (part: number, whole: number, language: Language): string =>
  whole === 0
    ? '–'
    : new Intl.NumberFormat(locale(language), { style: 'percent', maximumFractionDigits: 0 }).format(
        part / whole,
      );
