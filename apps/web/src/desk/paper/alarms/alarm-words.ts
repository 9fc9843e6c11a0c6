import type { Language, PaperAlarm } from '@gemeinsam/contracts';
import { dateAndTime } from '../../../shell/dates.js';
import type { AlarmsTexts } from './alarms.texts.de.js';
import { printedSerial } from '../printed-serial.js';

/** Where an alarm comes from: the sheet it is about, else the file. */
export const placeOf = (alarm: PaperAlarm, texts: AlarmsTexts): string =>
  alarm.form
    ? texts.sheetAndPage(printedSerial(alarm.form.serial), alarm.form.page, alarm.form.pages)
    : texts.fileAndPage(alarm.file, alarm.page);

/** What happened, in plain words, with what the reader found out. */
export function happenedIn(alarm: PaperAlarm, texts: AlarmsTexts): string[] {
  const sentences = [texts.happened[alarm.kind](withPrintedSerial(alarm))];
  // What stands in the detail of the other kinds is said by the sentence already.
  if (alarm.kind === 'unreadable' || alarm.kind === 'foreign' || alarm.kind === 'bad-file') {
    const words = detailIn(alarm.detail, texts);
    if (words !== undefined) sentences.push(words);
  }
  return sentences;
}

/** The reader's code in words, followed by what is no code, such as a form's number. */
export function detailIn(detail: string, texts: AlarmsTexts): string | undefined {
  const [code = '', ...rest] = detail.split(' ');
  const words = texts.details[code];
  if (words === undefined) return undefined;
  return words.endsWith(':') ? [words, ...rest].join(' ') : words;
}

/** How it was settled, in a few words. */
export function settledHow(alarm: PaperAlarm, texts: AlarmsTexts): string {
  const { settled } = alarm;
  return settled ? texts.settledHow(texts.settledWays[settled.way], settled.reason) : '';
}

/** When and by whom it was settled. */
export function settledBy(alarm: PaperAlarm, texts: AlarmsTexts, language: Language): string {
  const { settled } = alarm;
  if (!settled) return '';
  const at = dateAndTime(settled.at, language);
  return settled.way === 'found' ? texts.byItself(at) : texts.settledAt(at, settled.by);
}

const withPrintedSerial = (alarm: PaperAlarm): PaperAlarm =>
  alarm.form ? { ...alarm, form: { ...alarm.form, serial: printedSerial(alarm.form.serial) } } : alarm;
