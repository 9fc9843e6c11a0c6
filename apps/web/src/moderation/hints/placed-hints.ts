import { type CaseHint, titleQuestionOf } from '@gemeinsam/contracts';
import type { OpenCase } from '../moderation-desk.service.js';

/** The hints whose passages stand in the words as they are shown: of this version, and nothing blacked out in it. */
export const placedHints = ({ content, hints }: OpenCase): readonly CaseHint[] =>
  typeof content === 'string' ||
  content.redacted ||
  hints === undefined ||
  hints.contributionVersion !== content.version
    ? []
    : hints.hints;

/** What stands where a hint points to; undefined where it means a whole text, or one that is not shown. */
export function passageOf({ content }: OpenCase, { field, passage }: CaseHint): string | undefined {
  if (typeof content === 'string' || field === undefined || passage === undefined) return undefined;
  const text = textOf(content, field);
  return text !== undefined && passage.end <= text.length
    ? text.slice(passage.start, passage.end)
    : undefined;
}

function textOf(content: Exclude<OpenCase['content'], string>, field: string): string | undefined {
  const [of, which = ''] = field.split('/');
  if (of === 'amendments') return content.amendments.find(({ version }) => String(version) === which)?.text;
  const answer = content.answers[which];
  return typeof answer === 'string' ? answer : undefined;
}

/** The texts of a case in which passages are marked; other answers stand among the facts. */
export function isMarkedText({ content, process }: OpenCase, field: string): boolean {
  if (typeof content === 'string') return false;
  const [of, which = ''] = field.split('/');
  if (of === 'amendments') return true;
  const form = process?.form;
  if (form && titleQuestionOf(form)?.id === which) return content.title === content.answers[which];
  return form?.questions.some(({ id, kind }) => id === which && kind === 'longText') ?? false;
}
