import type { StatsFs } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

export type RoomState = 'enough' | 'low' | 'full';

export interface DiskRoom {
  folder: string;
  freeBytes: number;
  sizeBytes: number;
  state: RoomState;
}

const megabyte = 1_048_576;
/** A tenth of the disk, and on a large one what an office fills in some weeks with scans. */
const lowShare = 0.1;
const lowBytes = 2_048 * megabyte;
/** PostgreSQL's log grows by files of this size; without room for one it ends. */
const fullBytes = 16 * megabyte;

/** `low` while somebody still has time to make room, `full` when the next large write fails. */
export function roomState(freeBytes: number, sizeBytes: number): RoomState {
  if (freeBytes < Math.min(fullBytes, sizeBytes * lowShare)) return 'full';
  return freeBytes < Math.min(lowBytes, sizeBytes * lowShare) ? 'low' : 'enough';
}

/** The room on the disk of a folder, or of the nearest above it that is there already. */
export async function diskRoom(folder: string): Promise<DiskRoom> {
  const { bavail, blocks, bsize } = await nearest(folder);
  const [freeBytes, sizeBytes] = [bavail * bsize, blocks * bsize];
  return { folder, freeBytes, sizeBytes, state: roomState(freeBytes, sizeBytes) };
}

/** `3.1 GB of 98 GB are free on the disk of /srv/gemeinsam`. */
export const roomInWords = ({ folder, freeBytes, sizeBytes }: DiskRoom): string =>
  `${bytesInWords(freeBytes)} of ${bytesInWords(sizeBytes)} are free on the disk of ${folder}`;

const bytesInWords = (bytes: number): string =>
  bytes < 1_024 * megabyte
    ? `${Math.floor(bytes / megabyte)} MB`
    : `${(bytes / 1_024 / megabyte).toFixed(1)} GB`;

async function nearest(folder: string): Promise<StatsFs> {
  try {
    return await statfs(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(folder) === folder) throw error;
    return nearest(dirname(folder));
  }
}
