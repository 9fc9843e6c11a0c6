import type { FieldProblem } from '@gemeinsam/contracts';
import type { RowResult } from './import-journal.js';

export interface Door {
  url: string;
  token: string;
  /** How long one row is tried while the product is away or asks to wait. */
  patienceMs: number;
}

/** The import cannot go on at all, whatever the row: no right, or the product stays away. */
export class ImportStopped extends Error {}

interface ProblemBody {
  title?: string;
  detail?: string;
  errors?: Pick<FieldProblem, 'pointer' | 'code' | 'detail'>[];
}

/** Sends one contribution. Waits and repeats on 429, 503 and a lost connection; the externalId makes that safe. */
export async function sendRow(door: Door, row: string, body: unknown): Promise<RowResult> {
  const deadline = Date.now() + door.patienceMs;
  for (let attempt = 0; ; attempt += 1) {
    const response = await post(door, body);
    if (response?.ok) {
      const receipt = (await response.json()) as { reference: string };
      const repeated = response.headers.get('idempotent-replayed') === 'true';
      return {
        row,
        result: repeated ? 'repeated' : 'accepted',
        reference: receipt.reference,
        status: response.status,
      };
    }
    if (response && !mayPass(response.status)) return refusal(row, response);
    const waitMs = waitAsked(response) ?? Math.min(250 * 2 ** attempt, 10_000);
    if (Date.now() + waitMs > deadline) {
      throw new ImportStopped(
        response
          ? `The product answers ${response.status} and goes on so. Start the import again later; it continues here.`
          : `${door.url} cannot be reached. Start the import again later; it continues here.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}

async function post(door: Door, body: unknown): Promise<Response | undefined> {
  try {
    return await fetch(`${door.url}/api/v1/staff/contributions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${door.token}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
  } catch {
    return undefined;
  }
}

const mayPass = (status: number): boolean => status === 429 || status === 408 || status >= 500;

function waitAsked(response: Response | undefined): number | undefined {
  const header = response?.headers.get('retry-after');
  if (!header) return undefined;
  const seconds = Number(header);
  const waitMs = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(waitMs) ? Math.max(waitMs, 100) : undefined;
}

async function refusal(row: string, response: Response): Promise<RowResult> {
  const problem = (await response.json().catch(() => ({}))) as ProblemBody;
  const detail = problem.detail ?? problem.title ?? `HTTP ${response.status}`;
  if (response.status === 401 || response.status === 403)
    throw new ImportStopped(`The token may not do this: ${detail}`);
  if (response.status === 404) throw new ImportStopped(`Not found: ${detail}`);
  return {
    row,
    result: 'refused',
    status: response.status,
    detail,
    ...(problem.errors ? { errors: problem.errors } : {}),
  };
}
