import { forEachService, services, type Service } from '@gemeinsam/contracts';
import type { LocalServer, ServerName, SupervisedProcess, Tell } from '@gemeinsam/local-servers';
import { processBirth } from '@gemeinsam/local-servers';
import { DiskWatch } from './disk-watch.js';
import type { ProductServers } from './product-servers.js';
import {
  writeStack,
  type AppEntry,
  type ServerEntry,
  type StackFile,
  type StackState,
} from './stack-file.js';

interface Reported {
  dataDir: string;
  url: string;
  servers: ProductServers;
  apps: Record<Service, SupervisedProcess>;
  environments: Record<Service, Record<string, string>>;
  tell: Tell;
}

const tryAgainMs = 2_000;

/**
 * Keeps `stack.json` true: written anew whenever a child process changes or a disk fills up or has room again. The
 * terminal is told the same.
 */
export class StackReport {
  private state: Exclude<StackState, 'impaired'> = 'starting';
  private readyAt: string | null = null;
  private startSeconds: number | null = null;
  private readonly children: readonly SupervisedProcess[];
  private readonly disks: DiskWatch;
  /** What was said of each child last: what is tried for hours is not said at each try. */
  private readonly said = new Map<SupervisedProcess, string>();
  private again: NodeJS.Timeout | undefined;

  constructor(private readonly what: Reported) {
    const { apps, dataDir, tell } = what;
    const servers: LocalServer[] = Object.values(what.servers);
    this.children = [...Object.values(apps), ...servers.flatMap((server) => server.process ?? [])];
    for (const child of this.children)
      child.on('state', () => {
        if (this.state === 'ready') this.tellOf(child);
        this.write();
      });
    this.disks = new DiskWatch([dataDir, ...servers.flatMap(({ storage }) => storage ?? [])], (words) => {
      for (const line of words) tell(line);
      this.write();
    });
    this.write();
    void this.disks.start();
  }

  ready(seconds: number): void {
    this.state = 'ready';
    this.readyAt = new Date().toISOString();
    this.startSeconds = Math.round(seconds * 10) / 10;
    this.write();
  }
  stopping(): void {
    this.state = 'stopping';
    this.write();
  }
  stopped(): void {
    this.state = 'stopped';
    this.end();
    this.write();
  }
  /** Looks and writes no more. */
  end(): void {
    this.disks.stop();
    clearTimeout(this.again);
  }

  private tellOf(child: SupervisedProcess): void {
    const sentence =
      child.state === 'crashed'
        ? `${child.name} ${child.reason ?? 'ended by itself'}. It is started again until it runs.`
        : child.state === 'ready'
          ? `${child.name} is ready again`
          : undefined;
    if (sentence === undefined || this.said.get(child) === sentence) return;
    this.said.set(child, sentence);
    this.what.tell(sentence);
  }

  private write(): void {
    clearTimeout(this.again);
    try {
      writeStack(this.now());
    } catch {
      // No room for the file either: what it would say was said on the terminal, and is written as soon as there is room.
      this.again = setTimeout(() => this.write(), tryAgainMs);
      this.again.unref();
    }
  }

  private now(): StackFile {
    const { dataDir, url, servers, apps, environments } = this.what;
    const away = this.children.filter(({ state }) => state === 'crashed' || state === 'starting');
    const appEntry = (app: Service): AppEntry => ({
      ...processEntry(apps[app]),
      restarts: apps[app].restarts,
      log: apps[app].plan.logFile,
      operationalUrl: `http://127.0.0.1:${environments[app].HTTP_PORT}`,
      env: environments[app],
    });
    const serverEntry = (server: LocalServer): ServerEntry => ({
      ...(server.process ? processEntry(server.process) : { pid: null, state: server.state, reason: null }),
      origin: server.origin,
      url: server.url,
      storage: server.storage ?? null,
    });
    return {
      state: this.state === 'ready' && away.length > 0 ? 'impaired' : this.state,
      owner: { pid: process.pid, birth: processBirth(process.pid) },
      url,
      mailboxUrl: servers.mailbox.pageUrl ?? null,
      dataDir,
      readyAt: this.readyAt,
      startSeconds: this.startSeconds,
      problems: [
        ...this.disks.problems,
        ...away.flatMap(({ name, reason }) => (reason === undefined ? [] : `${name} ${reason}`)),
      ],
      apps: forEachService(services, appEntry),
      servers: Object.fromEntries(
        Object.values(servers).map((server: LocalServer) => [server.name, serverEntry(server)]),
      ) as Record<ServerName, ServerEntry>,
    };
  }
}

const processEntry = ({
  pid,
  state,
  reason,
}: SupervisedProcess): Pick<AppEntry, 'pid' | 'state' | 'reason'> => ({
  pid: pid ?? null,
  state,
  reason: reason ?? null,
});
