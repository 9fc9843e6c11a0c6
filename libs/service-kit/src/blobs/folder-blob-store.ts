import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { diskRoom, type DiskRoom } from '../disk/disk-room.js';
import { BlobStore, checkKey, StoreFull, type Blob } from './blob-store.js';

const magic = 'gblob1';
/** The head of each file: its content type, padded to a fixed length so that content and type change in one rename. */
const headLength = 160;

/** Blobs as files in a folder, for the owner alone. A file appears under its key only when all of it is on the disk. */
export class FolderBlobStore extends BlobStore {
  private readonly root: string;

  constructor(folder: string) {
    super();
    this.root = resolve(folder);
  }

  async put(key: string, content: Readable | Buffer, options: { contentType: string }): Promise<void> {
    const path = this.pathOf(key);
    const head = Buffer.alloc(headLength, ' ');
    if (
      head.write(`${magic} ${options.contentType}`) <
      magic.length + 1 + Buffer.byteLength(options.contentType)
    )
      throw new RangeError('content type too long');
    // A content that breaks off while the file is being opened is reported where it is read.
    if (!Buffer.isBuffer(content)) content.on('error', () => undefined);
    try {
      await write(path, head, content);
    } catch (error) {
      if (noRoom.has((error as NodeJS.ErrnoException).code ?? '')) throw new StoreFull(error);
      throw error;
    }
  }

  async get(key: string): Promise<Blob | null> {
    const path = this.pathOf(key);
    let file;
    try {
      file = await open(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
    try {
      const head = Buffer.alloc(headLength);
      const [{ size }] = await Promise.all([file.stat(), file.read(head, 0, headLength, 0)]);
      const text = head.toString('utf8').trimEnd();
      if (!text.startsWith(`${magic} `))
        throw new Error('a file in the blob folder was not written by the blob store');
      return {
        // From the opened file, so that head and content belong together when the blob is replaced now.
        stream: file.createReadStream({ start: headLength }),
        contentType: text.slice(magic.length + 1),
        size: size - headLength,
      };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  room(): Promise<DiskRoom> {
    return diskRoom(this.root);
  }

  private pathOf(key: string): string {
    checkKey(key);
    return join(this.root, key);
  }
}

/** No room on the disk, or none left for this user. */
const noRoom = new Set(['ENOSPC', 'EDQUOT']);

async function write(path: string, head: Buffer, content: Readable | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = join(dirname(path), `.${randomUUID()}.part`);
  // Opened here, not by a write stream: a stream that is destroyed early creates its file after it was removed.
  const file = await open(temporary, 'wx', 0o600);
  try {
    try {
      await writeFile(file, head);
      await writeFile(file, content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  // The rename itself must survive a power cut, too.
  const folder = await open(dirname(path));
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
