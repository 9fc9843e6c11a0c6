import { lstat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from './file-digest.js';
import { ignoreMissing } from './folder-entries.js';
import { entriesOf, putAway, removeEmpty } from './inbox-folder.js';

/** What is in a file. */
export interface FileContent {
  sha256: string;
  size: number;
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What was put away, in a folder per day: dates of files tell when something was scanned, not since when it lies here. What
 * people put beside these folders is theirs.
 */
export class PutAwayFiles {
  /** @param goOn asked between files; false ends the work. */
  constructor(
    private readonly root: string,
    private readonly goOn: () => boolean,
  ) {}

  /** Deletes what was put away before that day. Returns how many days are gone. */
  async deleteBefore(day: string): Promise<number> {
    let gone = 0;
    for (const folder of await this.days())
      if (folder.day < day && this.goOn()) {
        await rm(folder.path, { recursive: true, force: true });
        gone += 1;
      }
    return gone;
  }

  /** Deletes every file with one of these contents, under whatever name. Returns how many there were. */
  async deleteCopies(contents: readonly FileContent[]): Promise<number> {
    if (contents.length === 0) return 0;
    const sizes = new Set(contents.map(({ size }) => size));
    const digests = new Set(contents.map(({ sha256 }) => sha256));
    let gone = 0;
    for (const { path: day } of await this.days()) {
      const before = gone;
      for await (const path of filesBelow(day)) {
        if (!this.goOn()) return gone;
        // Somebody may clear the folder by hand meanwhile.
        const status = await lstat(path).catch(ignoreMissing);
        if (!status || !sizes.has(status.size)) continue;
        const digest = await digestOf(path).catch(ignoreMissing);
        if (!digest || !digests.has(digest)) continue;
        await rm(path, { force: true });
        gone += 1;
      }
      if (gone > before) await removeEmpty(day);
    }
    return gone;
  }

  private async days(): Promise<{ day: string; path: string }[]> {
    const found: { day: string; path: string }[] = [];
    for (const kind of putAway)
      for (const entry of await entriesOf(join(this.root, kind)))
        // A link could lead anywhere.
        if (entry.isDirectory() && dayPattern.test(entry.name))
          found.push({ day: entry.name, path: join(this.root, kind, entry.name) });
    return found;
  }
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}
