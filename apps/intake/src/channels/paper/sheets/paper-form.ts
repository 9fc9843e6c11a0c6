import type { PageIdentity } from '@gemeinsam/paper/form/form-identity';
import type { ReadBox } from '@gemeinsam/paper/reading/read-page';
import type { PaperFormEntity } from './paper-form.entity.js';

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
/** Whether a page with this code can be a page of this form: process, version, language, sheet and layout are the same. */
export const isOf = (form: PaperFormEntity, identity: PageIdentity): boolean =>
  form.printedSerial === identity.serial &&
  form.process === identity.process &&
  form.formVersion === identity.formVersion &&
  form.language === identity.language &&
  form.easy === identity.easy &&
  form.sheet === (identity.sheet ?? 'a4') &&
  form.layout === (identity.layout ?? 1);
