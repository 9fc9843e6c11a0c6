import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const event = 'contributor.erased';
const erasure = z.looseObject({ event: z.literal(event), contributionId: z.uuid() });

/** Whom intake's logs call erased, each once; and where (`file:line`) they tell of an erasure, but not of which. */
export async function erasuresIn(files: readonly string[]): Promise<{ ids: string[]; unreadable: string[] }> {
  const ids = new Set<string>();
  const unreadable: string[] = [];
  for (const file of files) {
    let number = 0;
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      number += 1;
      if (!line.includes(`"${event}"`)) continue;
      const read = erasure.safeParse(jsonIn(line));
      if (read.success) ids.add(read.data.contributionId);
      else unreadable.push(`${file}:${number}`);
    }
  }
  return { ids: [...ids], unreadable };
}

/** Collectors put something before the line. */
function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line.slice(line.indexOf('{')));
  } catch {
    return undefined;
  }
}
