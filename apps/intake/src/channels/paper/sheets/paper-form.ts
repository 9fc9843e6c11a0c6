import type { PaperFormState } from '@gemeinsam/contracts';
import type { PageIdentity, Sheet } from '@gemeinsam/paper/form/form-identity';
import type { ReadBox } from '@gemeinsam/paper/reading/read-page';

export interface KeptField {
  field: string;
  cropKey: string;
  written: boolean;
}
export interface KeptPage {
  page: number;
  fileId: string;
  filePage: number;
  imageKey: string;
  boxes: ReadBox[];
  fields: KeptField[];
}
export interface FormRow {
  id: string;
  batch_id: string;
  serial: string;
  /** As the code says it; all copies of one printed sheet have the same. */
  printed_serial: string;
  copy: number;
  process: string;
  form_version: number;
  language: 'de' | 'en';
  easy: boolean;
  sheet: Sheet;
  needed_pages: number[];
  state: PaperFormState;
  version: number;
  contribution_id: string | null;
  reference: string | null;
  created_at: Date;
  emptied_at: Date | null;
}

/** Whether a page with this code can be a page of this form: process, version, language and sheet are the same. */
export const isOf = (form: FormRow, identity: PageIdentity): boolean =>
  form.printed_serial === identity.serial &&
  form.process === identity.process &&
  form.form_version === identity.formVersion &&
  form.language === identity.language &&
  form.easy === identity.easy &&
  form.sheet === (identity.sheet ?? 'a4');
