import type { Language } from '@gemeinsam/contracts';
import { dayAfter } from '@gemeinsam/service-kit';
import { Checkbox, Radios, TextField, type FieldFault } from '@gemeinsam/ui';
import type { CallBacksTexts } from './call-backs.texts.de.js';
import { type DueChoice, dueChoices, type DueFault, nextWorkday, sensibleChoices } from './due-times.js';
import { officeDay } from '../../../shell/dates.js';
import { hoursInWords } from '../../../shell/office/hours-words.js';
import { useVisit } from '../../../shell/visit.js';
import { weekdayOf } from './due-words.js';

/** What was chosen, as it came with the form. */
export interface TypedDue {
  choice: string;
  day: string;
  time: string;
  /** Ticked: meant so, although nobody is at the phone then. */
  outside: string;
}

/** Where a fault can be mended. */
const fieldOf: Record<DueFault, 'choice' | 'day' | 'time' | 'outside'> = {
  choice: 'choice',
  day: 'day',
  past: 'day',
  far: 'day',
  time: 'time',
  'no-time': 'time',
  outside: 'outside',
};

export const noDue: TypedDue = { choice: '', day: '', time: '', outside: '' };

interface DueFieldsProps {
  id: string;
  typed: TypedDue;
  fault?: DueFault;
  texts: CallBacksTexts;
  language: Language;
  now: Date;
}

/** `tomorrow morning`, or on a Friday `Monday morning`. */
export function choiceWords(choice: DueChoice, texts: CallBacksTexts, language: Language, now: Date): string {
  const day = nextWorkday(now);
  return choice === 'tomorrow-morning' && day !== dayAfter(officeDay(now), 1)
    ? texts.onDay(weekdayOf(day, language))
    : texts.choices[choice];
}

/** When to call back: sensible choices, or a day and a time of one's own. */
export function DueFields({ id, typed, fault, texts, language, now }: DueFieldsProps) {
  const choices = sensibleChoices(now);
  return (
    <>
      <Radios
        id={`${id}-choice`}
        autofocus
        name="choice"
        label={texts.when}
        required
        value={typed.choice}
        error={fault === 'choice' ? texts.faults.choice : undefined}
        options={dueChoices
          .filter((choice) => choices.includes(choice))
          .map((choice) => ({ value: choice, label: choiceWords(choice, texts, language, now) }))}
      />
      <OwnTime id={id} typed={typed} fault={fault} texts={texts} />
    </>
  );
}

/** A day and a time. */
export function OwnTime({
  id,
  typed,
  fault,
  texts,
}: Pick<DueFieldsProps, 'id' | 'typed' | 'fault' | 'texts'>) {
  const { language, office } = useVisit();
  const hours = hoursInWords(office.hours, language, false);
  return (
    <>
      <div class="inline-form">
        <TextField
          id={`${id}-day`}
          name="day"
          type="date"
          label={texts.day}
          value={typed.day}
          width="medium"
          optionalSaidAbove
          error={fault && fieldOf[fault] === 'day' ? texts.faults[fault] : undefined}
        />
        <TextField
          id={`${id}-time`}
          name="time"
          label={texts.time}
          value={typed.time}
          width="short"
          optionalSaidAbove
          autocomplete="off"
          error={fault && fieldOf[fault] === 'time' ? texts.faults[fault] : undefined}
        />
      </div>
      {(fault === 'outside' || typed.outside !== '') && (
        <Checkbox
          id={`${id}-outside`}
          name="outside"
          label={texts.outside}
          help={texts.staffed(hours)}
          checked={typed.outside !== ''}
          error={fault === 'outside' ? texts.faults.outside : undefined}
        />
      )}
    </>
  );
}

/** The fault for what sums faults up, at its field. */
export function dueFaults(id: string, fault: DueFault | undefined, texts: CallBacksTexts): FieldFault[] {
  if (fault === undefined) return [];
  return [{ field: `${id}-${fieldOf[fault]}`, message: texts.faults[fault] }];
}
