import type { Language, PaperAlarm } from '@gemeinsam/contracts';
import { Refusal } from '@gemeinsam/service-kit';
import type { FieldFault } from '@gemeinsam/ui';
import { dateAndTime } from '../../../shell/dates.js';
import { settledHow } from './alarm-words.js';
import type { AlarmInput } from './alarm-ways.js';
import type { AlarmsTexts } from './alarms.texts.de.js';

/** What the person entered in the way that could not be taken, as one line; empty when nothing was. */
const typedIn = ({ reason, serial, page }: AlarmInput): string =>
  [reason, serial && `${serial}${page && ` / ${page}`}`].filter(Boolean).join(', ');

/** Why an alarm could not be settled, kindly; `undefined` for what is nobody's doing at this page. */
export function troubleOf(
  error: unknown,
  now: PaperAlarm,
  input: AlarmInput,
  texts: AlarmsTexts,
  language: Language,
): { title?: string; sentences: string[] } | undefined {
  if (!(error instanceof Refusal) || error.kind !== 'conflict') return undefined;
  if (now.settled) {
    const { by, at } = now.settled;
    const typed = typedIn(input);
    return {
      title: texts.fasterTitle,
      sentences: [
        texts.faster(by, dateAndTime(at, language), settledHow(now, texts)),
        ...(typed ? [texts.fasterKept(typed)] : []),
      ],
    };
  }
  return {
    sentences: [error.code === 'intake.paper-batch-signed-off' ? texts.batchClosed : texts.wayClosed],
  };
}

/** What is wrong with the number or page that was given, beside its field. */
export function assignFaults(error: unknown, texts: AlarmsTexts): FieldFault[] | undefined {
  if (!(error instanceof Refusal) || (error.kind !== 'invalid' && error.kind !== 'not-found'))
    return undefined;
  const words: Record<string, string> = {
    'unknown-form': texts.noSuchSheet,
    'form-closed': texts.sheetClosed,
    'unknown-page': texts.noSuchPage,
    'page-there': texts.pageThere,
    'other-form': texts.otherSheet,
    'other-page': texts.otherPage,
  };
  const faults = (error.problem.fields ?? []).map(({ pointer, code }) => ({
    field: pointer === '/page' ? 'page' : 'serial',
    message: words[code] ?? texts.cannot,
  }));
  return faults.length > 0 ? faults : [{ field: 'serial', message: texts.cannot }];
}
