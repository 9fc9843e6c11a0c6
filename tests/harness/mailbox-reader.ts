/** An e-mail as the local mailbox keeps it. */
export interface ReceivedMail {
  id: string;
  subject: string;
  text: string;
  html?: string;
  to: { address: string }[];
  headers: Record<string, string>;
}

/** Reads what arrived in the local mailbox. */
export class MailboxReader {
  constructor(private readonly url: string) {}

  /** Whole mails. Of one that it refused because its disk was full, the mailbox keeps the part that it had written. */
  async all(): Promise<ReceivedMail[]> {
    const response = await fetch(`${this.url}/api/email`);
    const mails = (await response.json()) as ReceivedMail[];
    return mails.filter(({ html }) => html?.includes('</html>'));
  }

  /** The mails to one address, oldest first. */
  async to(address: string): Promise<ReceivedMail[]> {
    return (await this.all()).filter((mail) =>
      mail.to.some((recipient) => recipient.address.toLowerCase() === address.toLowerCase()),
    );
  }
}
