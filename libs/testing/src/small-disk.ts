import { execFile } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A real file system that is soon full. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all the room there is, except what is to be left. */
  fill(leaving?: number): Promise<void>;
  /** Gives the room back. */
  free(): Promise<void>;
  /** Takes the file system away. */
  remove(): Promise<void>;
}

/**
 * Mounts a file system in memory, which takes root or passwordless sudo. Where nobody may mount, as in a container
 * without that right, SMALL_DISK names the folder of one that is there (`docker run --tmpfs /small:size=300m`), however
 * large it is. Throws where there is neither: what happens on a full disk is not left untested in silence.
 */
export async function smallDisk(size: string): Promise<SmallDisk> {
  const given = process.env.SMALL_DISK;
  const folder = await mkdtemp(join(given || tmpdir(), 'gemeinsam-small-disk-'));
  if (!given) await mount(folder, size);
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: (leaving = 0) => fill(filler, leaving),
    free: () => rm(filler, { force: true }),
    remove: async () => {
      if (!given) await asRoot('umount', '--lazy', folder);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function mount(folder: string, size: string): Promise<void> {
  try {
    await asRoot('mount', '-t', 'tmpfs', '-o', `size=${size},mode=0777`, 'tmpfs', folder);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(
      `No small file system can be mounted here (${(error as Error).message.trim()}). Run as root with the right to mount ` +
        '(docker run --cap-add SYS_ADMIN), or name one in SMALL_DISK (docker run --tmpfs /small:size=300m).',
    );
  }
}

const asRoot = (...command: [string, ...string[]]): Promise<unknown> =>
  process.getuid?.() === 0 ? run(command[0], command.slice(1)) : run('sudo', ['-n', ...command]);

async function fill(filler: string, leaving: number): Promise<void> {
  const file = await open(filler, 'a');
  try {
    for (let chunk = 1 << 20; chunk >= 1;) {
      const written = await file.write(Buffer.alloc(chunk)).then(
        ({ bytesWritten }) => bytesWritten,
        () => 0,
      );
      if (written < chunk) chunk >>= 1;
    }
    const { size } = await file.stat();
    if (leaving > 0) await file.truncate(Math.max(0, size - leaving));
  } finally {
    await file.close();
  }
}
