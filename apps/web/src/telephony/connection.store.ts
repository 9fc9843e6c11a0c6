import { newId } from '@gemeinsam/persistence';
import type { NumberStyle } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Raw, Repository } from 'typeorm';
import { ConnectionEntity } from './connection.entity.js';
import { type CtiConnection, hashCtiToken, makeCtiToken, makeSecret, type Queue } from './connection.js';
import type { Dialect } from './dialects/dialect.js';
import { QueueEntity } from './queue.entity.js';

/** A replica believes a token this long; a rotated or deleted one dies within this time. */
const believedForMs = 2_000;
const believedAtMost = 500;
const trialSeconds = 60;

/** The connections of telephone systems. */
@Injectable()
export class ConnectionStore {
  private readonly believed = new Map<
    string,
    { found: { connection: CtiConnection; trial: boolean } | null; until: number }
  >();

  constructor(
    @InjectRepository(ConnectionEntity) private readonly connections: Repository<ConnectionEntity>,
    @InjectRepository(QueueEntity) private readonly queues: Repository<QueueEntity>,
  ) {}

  async list(): Promise<CtiConnection[]> {
    return this.withQueues(await this.connections.find({ order: { name: 'asc', id: 'asc' } }));
  }

  async byId(id: string): Promise<CtiConnection | null> {
    const [connection] = await this.withQueues(await this.connections.findBy({ id }));
    return connection ?? null;
  }

  /** Makes a connection and returns its token; it cannot be shown again. */
  async create(given: { name: string; dialect: Dialect; createdBy: string }): Promise<string> {
    const token = makeCtiToken();
    const { name, dialect, createdBy } = given;
    await this.connections.insert({ id: newId(), name, dialect, tokenHash: hashCtiToken(token), createdBy });
    return token;
  }

  /** A new token; the old one is no longer taken. */
  async rotate(id: string): Promise<string> {
    const token = makeCtiToken();
    await this.connections.update(id, { tokenHash: hashCtiToken(token) });
    this.believed.clear();
    return token;
  }

  async setFormat(id: string, format: { dialect: Dialect; numbers: NumberStyle }): Promise<void> {
    await this.connections.update(id, format);
    this.believed.clear();
  }

  /** From now on reports must be signed with the secret that is returned; or, switched off, need not be. */
  async setSigning(id: string, signed: boolean): Promise<string | null> {
    const secret = signed ? makeSecret() : null;
    await this.connections.update(id, { secret });
    this.believed.clear();
    return secret;
  }

  async remove(id: string): Promise<void> {
    await this.connections.delete(id);
    this.believed.clear();
  }

  /** Adds a queue or changes what it stands for. */
  async setQueue(id: string, queue: Queue): Promise<void> {
    const { name, process, language } = queue;
    await this.queues.upsert({ connectionId: id, name, process, language }, ['connectionId', 'name']);
    this.believed.clear();
  }

  async removeQueue(id: string, name: string): Promise<void> {
    await this.queues.delete({ connectionId: id, name });
    this.believed.clear();
  }

  /** A token for trying the connection out; valid for a minute. */
  async trialToken(id: string): Promise<string> {
    const token = makeCtiToken();
    const trialUntil = () => `now() + interval '${trialSeconds} seconds'`;
    await this.connections.update(id, { trialHash: hashCtiToken(token), trialUntil });
    return token;
  }

  /**
   * The connection of a token; null when there is none. When our database does not answer, what was read before goes
   * on being believed: a telephone system must not notice.
   */
  async byToken(token: string): Promise<{ connection: CtiConnection; trial: boolean } | null> {
    const hash = hashCtiToken(token);
    const key = hash.toString('base64');
    const now = Date.now();
    const known = this.believed.get(key);
    if (known && known.until > now) return known.found;
    let found;
    try {
      found = await this.read(hash);
    } catch (error) {
      if (known) return known.found;
      throw error;
    }
    if (this.believed.size >= believedAtMost) this.believed.clear();
    if (found && !found.trial) this.believed.set(key, { found, until: now + believedForMs });
    return found;
  }

  private async read(hash: Buffer): Promise<{ connection: CtiConnection; trial: boolean } | null> {
    const row = await this.connections.findOneBy([
      { tokenHash: hash },
      { trialHash: hash, trialUntil: Raw((column) => `${column} > now()`) },
    ]);
    if (!row) return null;
    const [connection] = await this.withQueues([row]);
    return { connection: connection!, trial: !row.tokenHash.equals(hash) };
  }

  private async withQueues(rows: readonly ConnectionEntity[]): Promise<CtiConnection[]> {
    const queues = await this.queues.find({
      where: { connectionId: In(rows.map(({ id }) => id)) },
      order: { name: 'asc' },
    });
    return rows.map(({ id, name, dialect, numbers, secret, createdAt, lastReportAt }) => ({
      id,
      name,
      dialect,
      numbers,
      secret,
      queues: queues
        .filter(({ connectionId }) => connectionId === id)
        .map((queue) => ({ name: queue.name, process: queue.process, language: queue.language })),
      createdAt,
      lastReportAt,
    }));
  }
}
