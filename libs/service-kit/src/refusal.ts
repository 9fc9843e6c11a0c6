import type { FieldProblem, Problem, ProblemKind } from '@gemeinsam/contracts';

/**
 * A refusal that the rules foresee: it crosses the bus as a `Problem` and is shown to whoever asked.
 * Anything else that is thrown is our fault and reaches nobody but the log.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.detail}`);
  }

  get code(): string {
    return this.problem.code;
  }

  get kind(): ProblemKind {
    return this.problem.kind;
  }
}

/** Refuses: `refuse('moderation.case-already-decided', 'conflict', 'The case was decided meanwhile.')`. */
export function refuse(
  code: string,
  kind: ProblemKind,
  detail: string,
  more: { fields?: FieldProblem[]; extra?: Problem['extra'] } = {},
): never {
  throw new Refusal({ code, kind, detail, ...more });
}
