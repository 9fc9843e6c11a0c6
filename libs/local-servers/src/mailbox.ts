import { join } from 'node:path';
import { installedPackage } from './installed-package.js';
import { configuredServer, type LocalServer, type ServerContext } from './local-server.js';
import { makeOwnFolder } from './own-files.js';
import { portAnswers } from './ports.js';
import { SupervisedProcess } from './supervised-process.js';

/** A mailbox that takes every e-mail and shows it on a page; nothing leaves this machine. */
export interface Mailbox extends LocalServer {
  /** The page (and its API: `GET /api/email`); absent when a real SMTP server is configured. */
  readonly pageUrl?: string;
}

/** Starts the local mailbox, or uses the SMTP server at `url`. */
export async function startMailbox(context: ServerContext, options: { url?: string } = {}): Promise<Mailbox> {
  if (options.url) return configuredServer('mailbox', options.url);
  const smtp = await context.ports.portFor('smtp');
  const web = await context.ports.portFor('mailbox');
  const storage = join(context.dataDir, 'mailbox');
  const maildev = installedPackage('maildev');
  if (!maildev) throw new Error('The package maildev is not installed; run: npm ci');
  const program = join(maildev, 'dist/bin/maildev.js');
  const supervised = new SupervisedProcess({
    name: 'Mailbox',
    command: () => {
      makeOwnFolder(storage);
      return {
        file: process.execPath,
        args: [
          program,
          '--smtp',
          String(smtp),
          '--web',
          String(web),
          '--ip',
          '127.0.0.1',
          '--web-ip',
          '127.0.0.1',
          '--mail-directory',
          storage,
          '--silent',
        ],
      };
    },
    isReady: async () => (await portAnswers(smtp)) && (await portAnswers(web)),
    readyWithinMs: 30_000,
    stopSignal: 'SIGTERM',
    stopWithinMs: 5_000,
    logFile: join(context.dataDir, 'logs', 'mailbox.log'),
    pidFile: join(context.dataDir, 'run', 'mailbox.json'),
  });
  await supervised.start();
  return {
    name: 'mailbox',
    url: `smtp://127.0.0.1:${smtp}`,
    pageUrl: `http://127.0.0.1:${web}`,
    origin: 'embedded',
    title: 'Mailbox (maildev)',
    storage,
    process: supervised,
    get state() {
      return supervised.state;
    },
  };
}
