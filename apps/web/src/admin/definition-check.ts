import { type FieldProblem, type ParticipationProcess, processSchema } from '@gemeinsam/contracts';
import { fieldProblemsOf } from '@gemeinsam/service-kit';

export type DefinitionCheck =
  { ok: true; process: ParticipationProcess } | { ok: false; problems: FieldProblem[] };

/** Reads a process definition that somebody pasted; every problem by JSON pointer. */
export function checkDefinition(text: string): DefinitionCheck {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    return {
      ok: false,
      problems: [
        { pointer: '', code: 'not-json', detail: error instanceof Error ? error.message : 'not JSON' },
      ],
    };
  }
  const parsed = processSchema.safeParse(input);
  return parsed.success
    ? { ok: true, process: parsed.data }
    : { ok: false, problems: fieldProblemsOf(parsed.error, input) };
}
