import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type Actor, trimText } from '@gemeinsam/contracts';
import { BlobStore } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { CreateBatch } from '../batches/create-batch.service.js';
import type { NewFile } from '../batches/paper-batch.store.js';
import { limits } from '@gemeinsam/paper/reading/file-problem';
import { digestOf } from './file-digest.js';
import { type InboxFile, InboxFolder, type StagedItem } from './inbox-folder.js';
import { InboxSettings } from './inbox-settings.js';
import { filesInBatch, type InboxRefusal, refusalText } from './refusal-texts.js';
import { scanTypeOf, sniffedBytes } from './scan-type.js';

const actor: Actor = { kind: 'service', id: 'paper-inbox', name: 'Eingangsordner', roles: ['paper'] };

/** Makes a batch of an item of the watched folder, and puts the item away. Safe to repeat at any point. */
@Injectable()
export class TakeInbox {
  constructor(
    private readonly creating: CreateBatch,
    private readonly blobs: BlobStore,
    private readonly settings: InboxSettings,
  ) {}

  /** Returns the id of the batch; `null` when nothing in the item was a scan. */
  async take(folder: InboxFolder, item: StagedItem): Promise<string | null> {
    if (item.files.length > filesInBatch) {
      await folder.refuse(item, this.textOf('too-many-files'));
      return null;
    }
    const scans: { file: InboxFile; mime: string }[] = [];
    const refused: { file: InboxFile; why: InboxRefusal }[] = [];
    for (const file of item.files) {
      const mime = await mimeOf(file.path);
      const why = whyNot(file, mime);
      if (why || !mime) refused.push({ file, why: why ?? 'no-scan' });
      else scans.push({ file, mime });
    }
    const id = scans.length > 0 ? await this.create(item, scans, refused) : null;
    await folder.finish(
      item,
      refused.map(({ file, why }) => ({ file, why: this.textOf(why) })),
      id !== null,
    );
    return id;
  }

  private textOf(why: InboxRefusal): string {
    return refusalText(why, this.settings.keptDays);
  }

  private async create(
    item: StagedItem,
    scans: readonly { file: InboxFile; mime: string }[],
    refused: readonly { file: InboxFile; why: InboxRefusal }[],
  ): Promise<string> {
    const files: NewFile[] = [];
    for (const { file, mime } of scans) files.push(await this.keep(file, mime));
    const { id } = await this.creating.create(
      {
        name: shown(item.name, 120),
        files,
        refused: refused.map(({ file, why }) => ({ name: shown(file.name, 200), problem: why })),
        source: 'folder',
        key: item.key,
      },
      actor,
    );
    return id;
  }

  /** The key says what is in it, so that whoever starts again after a crash writes over what was left. */
  private async keep({ path, name, size }: InboxFile, mime: string): Promise<NewFile> {
    const sha256 = await digestOf(path);
    const blobKey = `paper/inbox/${sha256}`;
    const hash = createHash('sha256');
    await this.blobs.put(blobKey, Readable.from(counted(path, hash)), { contentType: mime });
    if (hash.digest('hex') !== sha256) throw new Error(`${name} changed while it was taken`);
    return { blobKey, name: shown(name, 200), mime, size, sha256 };
  }
}

function whyNot({ size }: InboxFile, mime: string | undefined): InboxRefusal | undefined {
  if (size === 0) return 'empty';
  if (size > limits.bytes) return 'too-large';
  return mime ? undefined : 'no-scan';
}

async function mimeOf(path: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sniffedBytes), 0, sniffedBytes, 0);
    return scanTypeOf(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

async function* counted(path: string, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer);
    yield chunk as Buffer;
  }
}

/** A file name as it can be shown: short enough and without signs that move the cursor. */
const shown = (name: string, most: number): string =>
  trimText(name.replaceAll(/\p{Cc}/gu, ' ').slice(0, most)) || 'Scan';
