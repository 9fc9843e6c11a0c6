/**
 * `1.951,5` and `81 %` in German, `1,951.5` and `81%` in English: the one way in which pages write numbers. Austrian
 * typography groups with a thin blank; the office writes points, as its printed matter does.
 */
export const numberIn = (language: string, value: number, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'de-DE', { useGrouping: 'always', ...options }).format(
    value,
  );
