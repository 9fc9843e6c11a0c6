import { asciiEmail } from '@gemeinsam/contracts';
import { isHere } from '@gemeinsam/service-kit';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { NotificationSettings } from '../../notification.settings.js';
import { type Mail, Mailer } from './mailer.js';

/** E-mail by SMTP over a small pool of connections. */
@Injectable()
export class SmtpMailer extends Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter;

  constructor(private readonly settings: NotificationSettings) {
    super();
    this.transport = createTransport({
      ...mailServerOf(settings.values.smtpUrl),
      pool: true,
      maxConnections: 5,
      // All of it together stays below the lease of a message.
      connectionTimeout: 8_000,
      greetingTimeout: 8_000,
      socketTimeout: 20_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    } as Parameters<typeof createTransport>[0]);
  }

  async send(mail: Mail): Promise<void> {
    const { mailFrom: from, officeName } = this.settings.values;
    const mailFrom = asciiEmail(from) ?? from;
    const to = asciiEmail(mail.to) ?? mail.to;
    const domain = mailFrom.slice(mailFrom.lastIndexOf('@') + 1);
    await this.transport.sendMail({
      from: { name: officeName, address: mailFrom },
      // As an object the address is never parsed as a list.
      to: { name: '', address: to },
      envelope: { from: mailFrom, to },
      messageId: `<${mail.messageId}@${domain}>`,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
    });
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly secure: boolean;
  /** Plain text only until STARTTLS (RFC 3207), and no mail without it. */
  readonly requireTLS: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
}

/**
 * The mail server of an address. Mails name people: beyond this machine they travel by TLS alone, unless the address ends in
 * `?tls=optional`; `?tls=required` asks the same of this machine.
 */
export function mailServerOf(smtpUrl: string): MailServer {
  const url = new URL(smtpUrl);
  const secure = url.protocol === 'smtps:';
  const tls = url.searchParams.get('tls') ?? (isHere(url.hostname) ? 'optional' : 'required');
  return {
    host: url.hostname,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && tls === 'required',
    ...(url.username
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
  };
}
