import type { Answers, FormDefinition, PaperField } from '@gemeinsam/contracts';
import { consentField, contactFields, demographicsField } from '@gemeinsam/contracts';
import type { ReadBox } from '@gemeinsam/paper/reading/read-page';

/** A field of the form as paper has it. */
export interface PaperFieldKind {
  field: string;
  kind: PaperField['kind'];
  required: boolean;
  maxChosen?: number;
}

/** Every field of a form in the order in which it is printed. */
export function fieldKindsOf(form: FormDefinition): PaperFieldKind[] {
  const questions = form.questions.map((question): PaperFieldKind => {
    const { id: field, required } = question;
    switch (question.kind) {
      case 'shortText':
      case 'longText':
      case 'place':
        return { field, required, kind: 'text' };
      case 'singleChoice':
      case 'district':
      case 'topic':
      case 'scale':
        return { field, required, kind: 'choice' };
      case 'multiChoice':
        return {
          field,
          required,
          kind: 'choices',
          ...(question.maxChosen === undefined ? {} : { maxChosen: question.maxChosen }),
        };
      case 'statements':
        return { field, required, kind: 'votes' };
    }
  });
  return [
    ...questions,
    ...contactFields.map((field): PaperFieldKind => ({
      field,
      required: false,
      kind: field === 'contact.wish' ? 'choice' : 'text',
    })),
    ...form.demographics.map(({ id }): PaperFieldKind => ({
      field: demographicsField(id),
      required: false,
      kind: 'choice',
    })),
    { field: consentField, required: true, kind: 'choice' },
  ];
}

export interface Proposal {
  proposed?: Answers[string];
  /** The least certain box. */
  confidence: number;
  /** A person must decide. */
  doubtful: boolean;
  doubt?: BoxDoubt;
}
/** What keeps a field of boxes from being clear. */
export type BoxDoubt = 'several-marked' | 'unclear-box' | 'nothing-marked';

/** Below this a decided box is looked at as well. */
const sure = 0.7;

/** What the boxes of one field say together. A struck-out box is not chosen; two chosen where one is asked are doubtful. */
export function proposalOf(
  { kind, required, maxChosen }: PaperFieldKind,
  boxes: readonly ReadBox[],
): Proposal {
  const confidence = boxes.length === 0 ? 0 : Math.min(...boxes.map((box) => box.confidence));
  const unclear = boxes.some((box) => box.reading === 'uncertain' || box.confidence < sure);
  const ticked = boxes.filter((box) => box.reading === 'ticked').map((box) => box.option);
  const nothing = required && ticked.length === 0;
  const said = (several: boolean, proposed: Answers[string] | undefined): Proposal => {
    const doubt = several
      ? 'several-marked'
      : unclear
        ? 'unclear-box'
        : nothing
          ? 'nothing-marked'
          : undefined;
    return {
      ...(proposed === undefined ? {} : { proposed }),
      confidence,
      doubtful: doubt !== undefined,
      ...(doubt === undefined ? {} : { doubt }),
    };
  };
  switch (kind) {
    case 'text':
      return { confidence: 0, doubtful: false };
    case 'choice':
      return said(ticked.length > 1, ticked.length === 1 ? ticked[0] : undefined);
    case 'choices':
      return said(
        maxChosen !== undefined && ticked.length > maxChosen,
        ticked.length > 0 ? ticked : undefined,
      );
    case 'votes': {
      const votes = ticked.map((option) => option.split(':') as [string, string]);
      const once = votes.filter(([statement]) => votes.filter(([other]) => other === statement).length === 1);
      return said(once.length < votes.length, once.length > 0 ? Object.fromEntries(once) : undefined);
    }
  }
}
