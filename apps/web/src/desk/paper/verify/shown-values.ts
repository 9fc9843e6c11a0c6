import type { Answers, PaperField, PaperForm } from '@gemeinsam/contracts';
import type { PaperValues } from './paper-values.js';

/** What stands in a field: what persons settled on, else what the machine proposes where it is sure. */
export const shownValue = ({ value, open, doubtful, proposed }: PaperField): Answers[string] | undefined =>
  value ?? (open && doubtful ? undefined : proposed);

export function shownValues(form: PaperForm): PaperValues {
  const values: PaperValues = {};
  for (const field of form.fields) {
    const value = shownValue(field);
    if (value !== undefined) values[field.field] = value;
  }
  return values;
}

/**
 * Those of the posted values that somebody has put in: a field that waits is settled by what was entered in it and not by
 * having been on the page.
 */
export function changedValues(form: PaperForm, posted: PaperValues): PaperValues {
  const changed: PaperValues = {};
  for (const field of form.fields) {
    const value = posted[field.field];
    if (value !== undefined && asText(value) !== asText(shownValue(field))) changed[field.field] = value;
  }
  return changed;
}

function asText(value: Answers[string] | undefined): string {
  if (value === undefined || value === '') return '';
  if (Array.isArray(value)) return value.length === 0 ? '' : JSON.stringify([...value].sort());
  if (typeof value === 'object') {
    const parts = Object.entries(value).filter(([, vote]) => vote !== '');
    return parts.length === 0 ? '' : JSON.stringify(parts.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return String(value).replaceAll('\r\n', '\n').trim();
}
