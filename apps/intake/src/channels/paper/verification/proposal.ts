import type { Answers, FormDefinition, PaperField } from '@gemeinsam/contracts';
import { consentField, contactFields, demographicsField } from '@gemeinsam/contracts';
import type { ReadBox } from '../reading/read-page.js';

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
}

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
  switch (kind) {
    case 'text':
      return { confidence: 0, doubtful: false };
    case 'choice': {
      const [only] = ticked;
      const doubtful = unclear || ticked.length > 1 || (required && ticked.length === 0);
      return ticked.length === 1 ? { proposed: only, confidence, doubtful } : { confidence, doubtful };
    }
    case 'choices': {
      const doubtful =
        unclear ||
        (maxChosen !== undefined && ticked.length > maxChosen) ||
        (required && ticked.length === 0);
      return ticked.length > 0 ? { proposed: ticked, confidence, doubtful } : { confidence, doubtful };
    }
    case 'votes': {
      const votes = ticked.map((option) => option.split(':') as [string, string]);
      const twice = new Set(votes.map(([statement]) => statement)).size < votes.length;
      const once = votes.filter(([statement]) => votes.filter(([other]) => other === statement).length === 1);
      const doubtful = unclear || twice || (required && ticked.length === 0);
      return once.length > 0
        ? { proposed: Object.fromEntries(once), confidence, doubtful }
        : { confidence, doubtful };
    }
  }
}
