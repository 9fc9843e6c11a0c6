import type { ProductUnderTest } from './product-under-test.js';

/**
 * Compares the ledger with what lies in the mailbox: every message by e-mail that is called delivered arrived, at its own address,
 * and once. The one exception that is promised nowhere and documented: a process killed between the mail server's yes and its own
 * commit sends again, with the same Message-ID, and the ledger holds an attempt called `interrupted`.
 */
export async function mailDifferences(sut: ProductUnderTest): Promise<string[]> {
  const ledger = await sut.databases.rows<{ id: string; contribution: string; interrupted: number }>(
    'notification',
    `select m.id, m.contribution_id as contribution, (select count(*)::int from attempts a where a.message_id = m.id and a.detail = 'interrupted') as interrupted
     from messages m where m.way = 'email' and m.state = 'delivered'`,
  );
  const people = await sut.databases.rows<{ contribution: string; email: string }>(
    'intake',
    `select contribution_id as contribution, contact ->> 'email' as email from contributors`,
  );
  const addressOf = new Map(people.map(({ contribution, email }) => [contribution, email]));
  const arrived = new Map<string, string[]>();
  for (const mail of await sut.mailbox.all()) {
    const id = /<([^@>]+)@/.exec(mail.headers['message-id'] ?? '')?.[1] ?? 'without Message-ID';
    arrived.set(id, [...(arrived.get(id) ?? []), ...mail.to.map(({ address }) => address)]);
  }
  const differences: string[] = [];
  for (const { id, contribution, interrupted } of ledger) {
    const addresses = arrived.get(id) ?? [];
    arrived.delete(id);
    if (addresses.length === 0) differences.push(`called delivered, but no mail arrived: ${id}`);
    if (addresses.length > 1 + interrupted)
      differences.push(
        `${addresses.length} mails for one message with ${interrupted} interrupted attempts: ${id}`,
      );
    if (addresses.some((address) => address !== addressOf.get(contribution)))
      differences.push(`went to somebody else: ${id}`);
  }
  for (const [id, addresses] of arrived)
    differences.push(`mail that the ledger does not know as delivered: ${id} (${addresses.length})`);
  return differences;
}
