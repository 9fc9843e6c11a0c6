import { describe, expect, it } from '@jest/globals';
import type { NotificationSettings } from '../../notification.settings.js';
import { SmtpStub } from '../../test/smtp-stub.js';
import { mailServerOf, SmtpMailer } from './smtp-mailer.adapter.js';

describe('the way to the mail server', () => {
  it.each([
    ['smtp://mail.example.org', { port: 587, secure: false, requireTLS: true }],
    ['smtp://10.0.0.7:25', { port: 25, secure: false, requireTLS: true }],
    ['smtp://127.example.org:25', { port: 25, secure: false, requireTLS: true }],
    ['smtp://relay:25?tls=optional', { port: 25, secure: false, requireTLS: false }],
    ['smtps://mail.example.org', { port: 465, secure: true, requireTLS: false }],
    ['smtp://127.0.0.1:1025', { port: 1025, secure: false, requireTLS: false }],
    ['smtp://localhost:1025', { port: 1025, secure: false, requireTLS: false }],
    ['smtp://[::1]:1025', { port: 1025, secure: false, requireTLS: false }],
  ])('%s', (url, expected) => expect(mailServerOf(url)).toMatchObject(expected));

  it('hands no mail to a server that offers no TLS where it is required', async () => {
    const stub = new SmtpStub();
    const url = await stub.listen();
    const mail = {
      messageId: 'one',
      to: 'anna@example.org',
      language: 'de' as const,
      subject: 'Ihr Beitrag',
      text: 'Danke.',
      html: '<p>Danke.</p>',
    };
    const sendBy = async (smtpUrl: string): Promise<void> => {
      const values = { smtpUrl, mailFrom: 'office@example.org', officeName: 'Office' };
      const mailer = new SmtpMailer({ values } as NotificationSettings);
      await mailer.send(mail).finally(() => mailer.onApplicationShutdown());
    };
    await expect(sendBy(`${url}?tls=required`)).rejects.toMatchObject({ code: 'ETLS' });
    expect(stub.taken).toEqual([]);
    await sendBy(`${url}?tls=optional`);
    expect(stub.taken.map(({ to }) => to)).toEqual(['anna@example.org']);
    await stub.close();
  });
});
