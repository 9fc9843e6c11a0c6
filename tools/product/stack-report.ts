import { forEachService, services, type Service } from '@gemeinsam/contracts';
import type { LocalServer, ServerName, SupervisedProcess, Tell } from '@gemeinsam/local-servers';
import { processBirth } from '@gemeinsam/local-servers';
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

/** Keeps `stack.json` true: written anew whenever a child process changes. */
export class StackReport {
  private state: StackState = 'starting';
  private readyAt: string | null = null;
  private startSeconds: number | null = null;

  constructor(private readonly what: Reported) {
    const children = [
      ...Object.values(what.apps),
      ...Object.values(what.servers).flatMap((server: LocalServer) => server.process ?? []),
    ];
    for (const child of children) {
      child.on('state', (state) => {
        if (state === 'crashed' && this.state === 'ready')
          what.tell(`${child.name} ended by itself and is started again`);
        if (state === 'ready' && this.state === 'ready') what.tell(`${child.name} is ready again`);
        this.write();
      });
    }
    this.write();
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
    this.write();
  }

  private write(): void {
    const { dataDir, url, servers, apps, environments } = this.what;
    const appEntry = (app: Service): AppEntry => ({
      pid: apps[app].pid ?? null,
      state: apps[app].state,
      restarts: apps[app].restarts,
      log: apps[app].plan.logFile,
      operationalUrl: `http://127.0.0.1:${environments[app].HTTP_PORT}`,
      env: environments[app],
    });
    const serverEntry = (server: LocalServer): ServerEntry => ({
      pid: server.process?.pid ?? null,
      state: server.state,
      origin: server.origin,
      url: server.url,
      storage: server.storage ?? null,
    });
    const stack: StackFile = {
      state: this.state,
      owner: { pid: process.pid, birth: processBirth(process.pid) },
      url,
      mailboxUrl: servers.mailbox.pageUrl ?? null,
      dataDir,
      readyAt: this.readyAt,
      startSeconds: this.startSeconds,
      apps: forEachService(services, appEntry),
      servers: Object.fromEntries(
        Object.values(servers).map((server: LocalServer) => [server.name, serverEntry(server)]),
      ) as Record<ServerName, ServerEntry>,
    };
    writeStack(stack);
  }
}
