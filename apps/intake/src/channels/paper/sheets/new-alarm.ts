import type { Actor, AlarmKind, AlarmWay } from '@gemeinsam/contracts';
import type { PageIdentity } from '@gemeinsam/paper/form/form-identity';
import type { ReadBox } from '@gemeinsam/paper/reading/read-page';
import type { KeptField } from './paper-form.js';

/** What was read on a page that is in no form, so that it can still be put into one without reading it again. */
export interface AlarmReading {
  identity: PageIdentity;
  neededPages: number[];
  boxes: ReadBox[];
  fields: KeptField[];
}

export interface NewAlarm {
  batchId: string;
  kind: AlarmKind;
  file: string;
  fileId?: string;
  page?: number;
  formId?: string;
  /** Which page of the form. */
  formPage?: number;
  detail: string;
  imageKey?: string;
  reading?: AlarmReading;
  earlierBatchId?: string;
}

export interface Settling {
  way: AlarmWay | 'found';
  reason?: string;
  formId?: string;
  at: Date;
  by: Pick<Actor, 'id' | 'name'>;
}
