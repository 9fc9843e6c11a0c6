import type { ProcessState, SupervisedProcess } from './supervised-process.js';
import type { PortBook } from './ports.js';
import type { Tell } from './debian-packages.js';

export type ServerName = 'postgresql' | 'nats' | 'redis' | 'mailbox';
/** Where a server came from. `configured`: it runs elsewhere and is only used here. */
export type Origin = 'configured' | 'embedded' | 'program' | 'docker' | 'package';

/** What the starting of every server needs. */
export interface ServerContext {
  /** Folder for data, logs and process files. */
  dataDir: string;
  ports: PortBook;
  /** Told what is done, one short line each. */
  tell: Tell;
}

/** A server this product uses: one it started as a child, or one that was configured. */
export interface LocalServer {
  readonly name: ServerName;
  readonly url: string;
  readonly origin: Origin;
  /** In words, e.g. `PostgreSQL 18.4 (embedded)`. */
  readonly title: string;
  /** Folder of its storage; absent when configured. */
  readonly storage?: string;
  /** Absent when configured. */
  readonly process?: SupervisedProcess;
  readonly state: ProcessState;
}

/** A server that runs elsewhere. */
export const configuredServer = (name: ServerName, url: string): LocalServer => ({
  name,
  url,
  origin: 'configured',
  title: `${name} (configured)`,
  state: 'ready',
});
