import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeOwnFolder } from '@gemeinsam/local-servers';
import { blobsOf, paperInboxOf } from './app-places.js';

/**
 * Names, addresses, scans, mails and sessions lie in the data folder: only its owner may read them, whatever the terminal's
 * umask says. What an earlier version left open is closed. PostgreSQL keeps its own folder closed, under its own user.
 */
export function closeToOthers(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  // Going through stays allowed where it was: PostgreSQL's user may need it.
  const { mode, uid } = statSync(dataDir);
  if (uid === process.getuid?.()) chmodSync(dataDir, mode & 0o711);
  const others = ['redis', 'nats', 'mailbox', 'logs', 'run'].map((name) => join(dataDir, name));
  for (const folder of [blobsOf(dataDir), paperInboxOf(dataDir), ...others]) makeOwnFolder(folder);
}
