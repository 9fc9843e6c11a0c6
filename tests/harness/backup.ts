import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Service, services } from '@gemeinsam/contracts';
import { blobFolder } from './all-stores.js';
import type { ProductUnderTest } from './product-under-test.js';

/**
 * What docs/runbooks/backup-and-restore.md asks for: the databases and the blobs at one moment. PostgreSQL stands still while its
 * files are copied, which needs no program of its version; the apps wait for it.
 */
export class Backup {
  private constructor(
    private readonly sut: ProductUnderTest,
    private readonly folder: string,
  ) {}

  static async take(sut: ProductUnderTest): Promise<Backup> {
    const backup = new Backup(sut, mkdtempSync(join(sut.product.dataDir, 'backup-')));
    const { postgresql } = sut.product.servers;
    await postgresql.process!.stop();
    for (const [name, place] of backup.places()) copy(place, join(backup.folder, name));
    await postgresql.process!.start();
    return backup;
  }

  /** Steps 1 and 2 of the runbook, but for the door to the public. */
  async restore(): Promise<void> {
    const { apps, servers } = this.sut.product;
    const behindTheDoor = services.filter((app): app is Exclude<Service, 'web'> => app !== 'web');
    await apps.web.stop();
    await Promise.all(behindTheDoor.map((app) => apps[app].stop()));
    const { postgresql, nats, redis } = servers;
    const stopped = [postgresql, nats, redis].map(({ process }) => process!);
    await Promise.all(stopped.map((server) => server.stop()));
    for (const { storage } of [nats, redis]) rmSync(storage!, { recursive: true, force: true });
    for (const [name, place] of this.places()) {
      rmSync(place, { recursive: true, force: true });
      copy(join(this.folder, name), place);
    }
    await Promise.all(stopped.map((server) => server.start()));
    await Promise.all(behindTheDoor.map((app) => apps[app].start()));
  }

  private places(): [name: string, place: string][] {
    return [
      ['databases', this.sut.product.servers.postgresql.storage!],
      ['blobs', blobFolder(this.sut)],
    ];
  }
}

/** With owners and rights: PostgreSQL runs under a user of its own. */
const copy = (from: string, to: string): void => void execFileSync('cp', ['-a', from, to]);
