import type { FormDefinition, Language, Problem } from '@gemeinsam/contracts';
import { faultsForStaff, type FormFaults } from '../../shell/definition-form/problem-messages.js';
import { paperTexts } from './paper.texts.js';

/**
 * Why a sheet cannot become a contribution, in words for the clerk. What the consent is, only the sheet says: nobody is told to
 * tick it (Art. 7 GDPR: it is the person's own act).
 */
export function sheetFaults(
  { code, fields = [] }: Pick<Problem, 'code' | 'fields'>,
  form: FormDefinition,
  language: Language,
): FormFaults {
  const faults = faultsForStaff(fields, form, language);
  if (!fields.some((problem) => problem.pointer === '/consent' && problem.code === 'required')) return faults;
  const texts = paperTexts(language);
  const consent = code === 'intake.paper-consent-missing' ? texts.consentMissing : texts.consentUndecided;
  return {
    of: { ...faults.of, consent },
    summary: faults.summary.map((fault) =>
      fault.field === 'consent' ? { ...fault, message: consent } : fault,
    ),
  };
}
