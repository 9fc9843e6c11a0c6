import type { FormDefinition } from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { planForm } from '@gemeinsam/paper/form/plan-form';
import { PrintedForms } from '../printing/printed-forms.read-model.js';
import { type FieldPlace, placesOf } from './field-reading.js';
import type { PaperFormEntity } from '../sheets/paper-form.entity.js';

/** A form definition, and where its fields are on the sheet. */
export interface PrintedFieldPlaces {
  definition: FormDefinition;
  places: ReadonlyMap<string, FieldPlace>;
}

const keptForms = 50;

/**
 * Where the fields of a printed form are. A form is laid out once, because every field that is entered asks for it, and because
 * those who ask inside a transaction hold a connection while another would be waited for.
 */
@Injectable()
export class PrintedFields {
  private readonly known = new Map<string, PrintedFieldPlaces>();

  constructor(private readonly printed: PrintedForms) {}

  async of(
    form: Pick<PaperFormEntity, 'process' | 'formVersion' | 'language' | 'easy' | 'sheet' | 'layout'>,
  ): Promise<PrintedFieldPlaces> {
    const { language, easy, sheet, layout } = form;
    const key = [form.process, form.formVersion, language, easy, sheet, layout].join(' ');
    const known = this.known.get(key);
    if (known) return known;
    // A version of a form never changes.
    const process = await this.printed.find(form.process, form.formVersion);
    if (!process)
      return refuse(
        'intake.form-version-not-found',
        'not-found',
        'the form was printed from a version that is not known',
      );
    const places = placesOf(planForm(process, language, easy, sheet, layout));
    const laidOut = { definition: process.form, places };
    const [oldest] = this.known.keys();
    if (oldest !== undefined && this.known.size >= keptForms) this.known.delete(oldest);
    this.known.set(key, laidOut);
    return laidOut;
  }
}
