import type { PrintedAs } from '../form/form-identity.js';
import type { PrintedProcess } from '../form/printed-process.js';
import type { FileProblemCode } from './file-problem.js';

export type ScanTask =
  | { op: 'open'; file: Uint8Array }
  | { op: 'identify'; page: number }
  | { op: 'read'; page: number; process: PrintedProcess; edition: PrintedAs }
  | { op: 'close' };

export interface ScanOrder {
  id: number;
  scan: number;
  task: ScanTask;
}
export type ScanReply = { id: number } & (
  | { ok: true; value: unknown }
  | { ok: false; problem?: { code: FileProblemCode; detail: string }; error?: string }
  /** Its WebAssembly trapped: what that left in memory makes every later answer doubtful. */
  | { ok: false; trapped: string }
);
