import { hitsOf, type Recogniser } from './recogniser.js';

/** A text with what a recogniser finds in brackets: `IBAN ⟦AT…⟧`. */
export const markedBy = (recogniser: Recogniser, text: string): string =>
  hitsOf(recogniser, text).reduceRight(
    (marked, { start, end }) => `${marked.slice(0, start)}⟦${marked.slice(start, end)}⟧${marked.slice(end)}`,
    text,
  );

export const withoutMarks = (marked: string): string => marked.replaceAll(/[⟦⟧]/g, '');

/** Signs of more than one UTF-16 unit, joined and combined ones, on a line of their own. */
export const manyUnits = '👩‍🚒 Zu\u0308\u035C\u0301 🇦🇹\n';
