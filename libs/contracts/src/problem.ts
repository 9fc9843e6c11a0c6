import type { FieldProblem } from './forms/answers.js';

/** Why a request was refused. `unavailable`: try again later; nothing was kept. `fault`: our mistake. */
export type ProblemKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'unsupported'
  | 'too-many'
  | 'unavailable'
  | 'fault';

/** A refusal as it crosses the bus; the web door turns it into problem+json (RFC 9457) or a page. */
export interface Problem {
  /** `<service>.<what>`, stable, e.g. `moderation.case-already-decided`. */
  code: string;
  kind: ProblemKind;
  /** One English sentence for developers; people see a text chosen by `code`. */
  detail: string;
  fields?: FieldProblem[];
  /** What the caller needs to go on, e.g. the current version. Never personal data. */
  extra?: Record<string, string | number | boolean | null>;
}
