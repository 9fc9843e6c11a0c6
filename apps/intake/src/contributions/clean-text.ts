import { storableText } from '@gemeinsam/contracts';

/** Control characters that no person types; tab, line feed and carriage return are text. */
const control = /(?![\t\n\r])\p{Cc}/gu;

/** The text as it is kept: composed (NFC), one kind of line end, without control characters and broken surrogates. */
export function cleanText(text: string): string {
  return storableText(text).normalize('NFC').replaceAll('\r\n', '\n').replace(control, '');
}

/** Cleans every text in plain JSON data; keys stay as they are. */
export function cleanTexts<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => cleanTexts(item)) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, cleanTexts<unknown>(member)]),
    ) as T;
  return value;
}
