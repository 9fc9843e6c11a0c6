import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mail that was taken. */
export interface TakenMail {
  to: string;
  raw: string;
}

/**
 * A mail server that answers for each address as the test wants: an SMTP reply such as `550 5.1.1 unknown` refuses,
 * `undefined` takes the mail.
 */
export class RefusingMailServer {
  readonly taken: TakenMail[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly answerTo: (address: string, attempt: number) => string | undefined,
    private readonly attempts = new Map<string, number>(),
  ) {
    server.on('connection', (socket) => this.talk(socket));
  }

  static async start(
    answerTo: (address: string, attempt: number) => string | undefined,
  ): Promise<RefusingMailServer> {
    const server = createServer();
    const started = new RefusingMailServer(server, answerTo);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    socket.setEncoding('utf8');
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    let buffer = '';
    let to = '';
    let raw: string[] | undefined;
    socket.on('data', (chunk: string) => {
      buffer += chunk;
      for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        if (raw) {
          if (line !== '.') raw.push(line);
          else {
            this.taken.push({ to, raw: raw.join('\n') });
            raw = undefined;
            say('250 2.0.0 taken');
          }
        } else if (/^(EHLO|HELO)/i.test(line)) say('250 mail.example.org');
        else if (/^RCPT TO:/i.test(line)) {
          to = /<([^>]*)>/.exec(line)?.[1] ?? '';
          const attempt = (this.attempts.get(to) ?? 0) + 1;
          this.attempts.set(to, attempt);
          say(this.answerTo(to, attempt) ?? '250 2.1.5 fine');
        } else if (/^DATA/i.test(line)) {
          raw = [];
          say('354 go on');
        } else if (/^QUIT/i.test(line)) {
          say('221 bye');
          socket.end();
        } else say('250 2.0.0 fine');
      }
    });
    say('220 mail.example.org');
  }
}
