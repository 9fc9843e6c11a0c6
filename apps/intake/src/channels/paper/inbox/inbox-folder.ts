import { randomUUID } from 'node:crypto';
import { type Dirent } from 'node:fs';
import { lstat, mkdir, readdir, rename, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  codeOf,
  freePath,
  ignoreMissing,
  isOfTheSystem,
  isPassedOver,
  readableEntries,
} from './folder-entries.js';
import type { InboxPassedOver } from './refusal-texts.js';

/** A file in the folder, by its path below the item it belongs to. */
export interface InboxFile {
  path: string;
  /** As people see it: below its folder, with `/`. */
  name: string;
  size: number;
}
/** A file, or a folder with files, that becomes one batch. */
export interface InboxItem {
  name: string;
  path: string;
  files: InboxFile[];
  /** Changes with every change of a file in it, also of one that is not taken. */
  signature: string;
}
export interface StagedItem extends InboxItem {
  /** The batch that it becomes. */
  key: string;
}

const staging = '.taking';
/** Where things are put away. */
export const putAway = ['taken', 'refused'] as const;
type PutAway = (typeof putAway)[number];
const ownFolders = new Set<string>(putAway);

/**
 * The watched folder. An item is moved aside in one step together with the key of its batch, so that it is in one place at
 * any time, whoever dies when. What is done with lies in a folder per day.
 */
export class InboxFolder {
  /** @param today the name of the folder for what is put away now. */
  constructor(
    readonly root: string,
    private readonly today: () => string,
  ) {}

  /** What lies there and was not taken yet. Throws when the folder cannot be read. */
  async waiting(): Promise<InboxItem[]> {
    const entries = await readableEntries(this.root);
    const items: InboxItem[] = [];
    for (const entry of inOrder(entries)) {
      if (ownFolders.has(entry.name.toLowerCase()) || isPassedOver(entry.name)) continue;
      const item = await itemAt(this.root, entry);
      if (item) items.push(item);
    }
    return items;
  }

  /** What lies there and is never taken, but for what belongs to the operating system. */
  async passedOver(): Promise<{ name: string; why: InboxPassedOver; signature: string }[]> {
    const found = [];
    for (const entry of inOrder(await readableEntries(this.root))) {
      const { name } = entry;
      if (name === staging || ownFolders.has(name.toLowerCase()) || isOfTheSystem(name)) continue;
      const why = entry.isFile() || entry.isDirectory() ? ('hidden' as const) : ('no-file' as const);
      if (why === 'hidden' && !isPassedOver(name)) continue;
      const status = await lstat(join(this.root, name)).catch(ignoreMissing);
      if (status) found.push({ name, why, signature: `${status.size} ${status.mtimeMs}` });
    }
    return found;
  }

  /** Says among what was refused today why something stays where it lies; once, whichever replica is first. */
  async note(name: string, why: string): Promise<void> {
    const folder = join(this.root, 'refused', this.today());
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.txt`), why, { flag: 'wx' }).catch(ignoreMissing);
  }

  /** What was moved aside and is not done with. */
  async staged(): Promise<StagedItem[]> {
    const items: StagedItem[] = [];
    for (const { name: key } of inOrder(await entriesOf(join(this.root, staging)))) {
      const folder = join(this.root, staging, key);
      const [entry] = await entriesOf(folder);
      const item = entry && (await itemAt(folder, entry));
      if (item) items.push({ ...item, key });
      else if (!entry) await rmdir(folder).catch(ignoreMissing);
    }
    return items;
  }

  /** Moves the item aside. `null` when somebody else did, or it cannot be moved yet because it is still open. */
  async stage(item: InboxItem): Promise<StagedItem | null> {
    const key = randomUUID();
    const folder = join(this.root, staging, key);
    await mkdir(folder, { recursive: true });
    const path = join(folder, item.name);
    try {
      await rename(item.path, path);
    } catch (error) {
      await rmdir(folder).catch(ignoreMissing);
      if (['ENOENT', 'EBUSY'].includes(codeOf(error))) return null;
      throw error;
    }
    const [entry] = await entriesOf(folder);
    const staged = entry && (await itemAt(folder, entry));
    return staged ? { ...staged, key } : null;
  }

  /** Puts an item away for good: `refused` files with a text beside them that says why, the rest under `taken`. */
  async finish(
    item: StagedItem,
    refused: readonly { file: InboxFile; why: string }[],
    done: boolean,
  ): Promise<void> {
    for (const { file, why } of refused) {
      const single = file.path === item.path;
      const below = single ? '' : item.name;
      const target = await this.free('refused', join(below, dirname(file.name)), basename(file.name));
      // The text first: a file without it would leave people guessing.
      await writeFile(`${target}.txt`, why);
      await rename(file.path, target).catch(ignoreMissing);
    }
    if (done) {
      const target = await this.free('taken', '', item.name);
      await rename(item.path, target).catch(ignoreMissing);
    } else await removeEmpty(item.path);
    await rmdir(dirname(item.path)).catch(ignoreMissing);
  }

  /** Puts an item away as a whole, with a text beside it that says why. */
  async refuse(item: StagedItem, why: string): Promise<void> {
    const target = await this.free('refused', '', item.name);
    await writeFile(`${target}.txt`, why);
    await rename(item.path, target).catch(ignoreMissing);
    await rmdir(dirname(item.path)).catch(ignoreMissing);
  }

  /** A name in the folder of today that nothing has yet. */
  private async free(kind: PutAway, below: string, name: string): Promise<string> {
    const parent = join(this.root, kind, this.today(), below);
    await mkdir(parent, { recursive: true });
    return freePath(parent, name);
  }
}

async function itemAt(folder: string, entry: Dirent): Promise<InboxItem | undefined> {
  const path = join(folder, entry.name);
  const seen: string[] = [];
  const files: InboxFile[] = [];
  const look = async (at: string, name: string, kind: Dirent): Promise<void> => {
    // Links could lead anywhere; what is neither file nor folder is no scan.
    if (kind.isDirectory())
      for (const child of inOrder(await entriesOf(at)))
        await look(join(at, child.name), name === '' ? child.name : `${name}/${child.name}`, child);
    else if (kind.isFile()) {
      const status = await lstat(at).catch(ignoreMissing);
      if (!status) return;
      seen.push(`${name} ${status.size} ${status.mtimeMs}`);
      if (!name.split('/').some(isPassedOver)) files.push({ path: at, name, size: status.size });
    }
  };
  await look(path, entry.isDirectory() ? '' : entry.name, entry);
  return files.length > 0 ? { name: entry.name, path, files, signature: seen.join('\n') } : undefined;
}

const collator = new Intl.Collator('de', { numeric: true });
const inOrder = (entries: readonly Dirent[]): Dirent[] =>
  entries.toSorted((a, b) => collator.compare(a.name, b.name));

export const entriesOf = async (folder: string): Promise<Dirent[]> =>
  (await readableEntries(folder).catch(ignoreMissing)) ?? [];

/** Folders of which every file was refused. What was passed over stays where it is, for people to look at. */
export async function removeEmpty(path: string): Promise<void> {
  for (const entry of await readdir(path, { withFileTypes: true }).catch(() => [] as Dirent[]))
    if (entry.isDirectory()) await removeEmpty(join(path, entry.name));
  await rmdir(path).catch(() => undefined);
}
