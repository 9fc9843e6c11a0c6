import { type DraftConflict, type DraftFields, type FormDefinition, textIn } from '@gemeinsam/contracts';
import { Button } from '@gemeinsam/ui';
import { answersInWords } from '../../../shell/definition-form/answers-in-words.js';
import { answersOfBody } from '../../../shell/definition-form/form-fields.js';
import { phoneTexts } from '../phone.texts.js';
import { spokenName } from '../../../shell/language-names.js';
import { callTexts } from './call.texts.js';
import { type Visit, useTexts, useVisit } from '../../../shell/visit.js';

interface ConflictsProps {
  form: FormDefinition;
  conflicts: readonly DraftConflict[];
  path: string;
}

/**
 * For those without script: which fields somebody else changed meanwhile, and to what. The page holds what was just sent; sending
 * it again, having seen this, writes it.
 */
export function Conflicts({ form, conflicts, path }: ConflictsProps) {
  const visit = useVisit();
  if (conflicts.length === 0) return null;
  const words = useTexts(callTexts);
  return (
    <div class="notice notice-warn" role="alert">
      <p class="notice-title">{words.conflictTitle}</p>
      <p>{words.conflictLead}</p>
      {conflicts.map(({ field, theirs, by }) => (
        <div key={field} class="conflict">
          <p>{words.conflictOf(nameOf(field, form, visit), by.name)}</p>
          <p class="own-words">{inWords(field, theirs, form, visit) || '–'}</p>
          <Button look="secondary" name="_take" value={field} formaction={path} formnovalidate>
            {words.takeTheirs}
          </Button>
        </div>
      ))}
    </div>
  );
}

/**
 * What was typed into a draft that takes nothing any more from this page: put away, sent, or somebody else's by now. Nobody can
 * write it there, so it is shown.
 */
export function Unsaved({ form, fields }: { form: FormDefinition; fields: DraftFields }) {
  const visit = useVisit();
  const words = useTexts(callTexts);
  const typed = Object.entries(fields).filter(([, values]) => values.some((value) => value !== ''));
  if (typed.length === 0) return null;
  return (
    <div class="notice notice-warn" role="alert">
      <p class="notice-title">{words.unsavedTitle}</p>
      <p>{words.unsavedLead}</p>
      {typed.map(([field, values]) => (
        <div key={field} class="conflict">
          <p>{nameOf(field, form, visit)}</p>
          <p class="own-words">{inWords(field, values, form, visit)}</p>
        </div>
      ))}
    </div>
  );
}

function nameOf(field: string, form: FormDefinition, visit: Visit): string {
  const { language } = visit;
  const texts = phoneTexts(language);
  const [part, id] = field.split('.');
  const question =
    part === 'answers'
      ? form.questions.find((one) => one.id === id)
      : form.demographics.find((one) => part === 'demographics' && one.id === id);
  if (question) return textIn(question.text, language);
  const own: Record<string, string> = {
    'contact.phone': texts.phone,
    'contact.name': texts.name,
    'contact.email': texts.email,
    'contact.wish': texts.wish,
    'contact.address.street': texts.street,
    'contact.address.postcode': texts.postcode,
    'contact.address.city': texts.city,
    summary: texts.summary,
    consent: texts.consentTitle,
    callLanguage: texts.callLanguage,
    spokenLanguage: texts.spokenLanguage,
  };
  return own[field] ?? field;
}

function inWords(field: string, values: string[], form: FormDefinition, visit: Visit): string {
  const { language } = visit;
  const texts = phoneTexts(language);
  const [answer] = answersInWords(form, answersOfBody(form, { [field]: values }), language);
  if (answer) return answer.lines.join('\n');
  const [first = ''] = values;
  if (field === 'contact.wish') return texts.wishes[first as keyof typeof texts.wishes] ?? first;
  if (field === 'callLanguage') return texts.languages[first as keyof typeof texts.languages] ?? first;
  if (field === 'spokenLanguage') return first && spokenName(first, language);
  return values.join('\n');
}
