import type { AlarmWay } from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit';

export const alarmNotFound = (): never =>
  refuse('intake.paper-alarm-not-found', 'not-found', 'there is no alarm with this id');

/** Somebody was faster. */
export const alarmSettled = (settled: { way: string | null; by: string | null }): never =>
  refuse('intake.paper-alarm-settled', 'conflict', 'the alarm was settled already', {
    extra: { way: settled.way ?? '', by: settled.by ?? '' },
  });

export const alarmNotDiscarded = (): never =>
  refuse(
    'intake.paper-alarm-not-discarded',
    'conflict',
    'only an alarm that was discarded can be opened again',
  );

export const wayNotOpen = (way: AlarmWay, ways: readonly AlarmWay[]): never =>
  refuse('intake.paper-alarm-way', 'conflict', `this alarm cannot be settled by ${way}`, {
    extra: { ways: ways.join(' ') },
  });

/** The files are known already, so no sheet would come with them. */
export const rescanRepeated = (): never =>
  refuse(
    'intake.paper-rescan-repeated',
    'conflict',
    'these files were taken in before; scan the sheet once more',
  );

/** Each by a code of its own, so that pages can say it in words. */
const assignment = (field: 'serial' | 'page', code: string, detail: string): never =>
  refuse('intake.paper-assignment', 'invalid', detail, { fields: [{ pointer: `/${field}`, code, detail }] });

export const noSuchForm = (): never =>
  assignment('serial', 'unknown-form', 'no form with this number has come in');
export const formDone = (): never =>
  assignment('serial', 'form-closed', 'the form was submitted or put away already');
export const noSuchPage = (): never => assignment('page', 'unknown-page', 'the form has no such page');
export const pageThere = (): never => assignment('page', 'page-there', 'the form has this page already');
export const otherForm = (): never =>
  assignment('serial', 'other-form', 'the code on the page names another form');
export const otherPage = (): never =>
  assignment('page', 'other-page', 'the code on the page names another page');
