import { Injectable } from '@nestjs/common';

/** Returns what is wrong, in words without personal data; `undefined`: nothing. */
export type Check = () => Promise<string | undefined> | string | undefined;

const patienceMs = 2_000;

/** What a service needs, asked whenever somebody looks at `/readyz`. Whoever opens a connection adds a check of it. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, Check>();

  add(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  /** Every check that found something, by name; one that says nothing within two seconds has found that. */
  async problems(): Promise<Readonly<Record<string, string>>> {
    const found = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await inTime(check)] as const),
    );
    return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== undefined));
  }
}

async function inTime(check: Check): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('no answer within two seconds'), patienceMs);
  });
  const asked = Promise.resolve()
    .then(check)
    .catch((error: unknown) => causeInWords(error));
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

/** The innermost cause: what the network, the server or the disk said. */
function causeInWords(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  const { cause, driverError } = error as Error & { driverError?: unknown };
  if (driverError instanceof Error) return causeInWords(driverError);
  if (cause instanceof Error) return causeInWords(cause);
  if (error instanceof AggregateError && error.errors.length > 0) return causeInWords(error.errors[0]);
  return error.message || error.name;
}
