import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface TakenMail {
  to: string;
  raw: string;
}

/** A mail server that takes what it gets, or answers as `refuse` says; enough SMTP for a test and no more. */
export class SmtpStub {
  readonly taken: TakenMail[] = [];
  /** The answer to RCPT TO for an address, e.g. `550 5.1.1 unknown`; `undefined` takes it. */
  refuse: (to: string) => string | undefined = () => undefined;
  /** Runs after the mail was taken and before the client hears so. */
  onTaken: (mail: TakenMail) => void = () => undefined;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.talk(socket));

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    let buffer = '';
    let to = '';
    let data = false;
    say('220 stub');
    socket.on('data', (chunk) => {
      buffer += chunk.toString('utf8');
      for (;;) {
        const end = data ? buffer.indexOf('\r\n.\r\n') : buffer.indexOf('\r\n');
        if (end < 0) return;
        const part = buffer.slice(0, end);
        buffer = buffer.slice(end + (data ? 5 : 2));
        if (data) {
          data = false;
          const mail = { to, raw: part };
          this.taken.push(mail);
          this.onTaken(mail);
          say('250 taken');
        } else if (/^(EHLO|HELO)/i.test(part)) say('250 stub');
        else if (/^STARTTLS/i.test(part)) say('502 5.5.1 no TLS here');
        else if (/^RCPT TO:/i.test(part)) {
          to = /<(.*)>/.exec(part)?.[1] ?? '';
          say(this.refuse(to) ?? '250 ok');
        } else if (/^DATA/i.test(part)) {
          data = true;
          say('354 go on');
        } else if (/^QUIT/i.test(part)) {
          say('221 bye');
          socket.end();
        } else say('250 ok');
      }
    });
  }
}
