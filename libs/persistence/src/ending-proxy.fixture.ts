import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** ReadyForQuery, idle: the last message of a connection that was just made (PostgreSQL, frontend/backend protocol). */
const readyForQuery = Buffer.from('Z\0\0\0\x05I', 'latin1');

/** ErrorResponse of a backend whose postmaster is gone. */
const postmasterExit = (() => {
  const fields = 'SFATAL\0VFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0';
  const head = Buffer.from('E\0\0\0\0', 'latin1');
  head.writeInt32BE(4 + fields.length, 1);
  return Buffer.concat([head, Buffer.from(fields, 'latin1')]);
})();

/** Stands before a real PostgreSQL. While `ends`, each new connection is ended by the packet that says it is ready. */
export class EndingProxy {
  ends = false;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async before(databaseUrl: string): Promise<EndingProxy> {
    const { hostname, port } = new URL(databaseUrl);
    const server = createServer((client) => proxy.pass(client, connect(Number(port), hostname)));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const url = new URL(databaseUrl);
    url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const proxy = new EndingProxy(server, url.href);
    return proxy;
  }

  async close(): Promise<void> {
    this.server.close();
    await once(this.server, 'close');
  }

  private pass(client: Socket, database: Socket): void {
    let made = false;
    client.on('error', () => undefined).on('close', () => database.destroy());
    database.on('error', () => undefined).on('close', () => client.destroy());
    client.pipe(database);
    database.on('data', (packet: Buffer) => {
      const isMade = !made && packet.subarray(-readyForQuery.length).equals(readyForQuery);
      made ||= isMade;
      if (isMade && this.ends) client.end(Buffer.concat([packet, postmasterExit]));
      else client.write(packet);
    });
  }
}
