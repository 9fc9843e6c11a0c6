import { createHmac } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { KeyedHash } from './keyed-hash.js';

/** The secret lies in the database, made with its tables: the same for every replica, unknown to everybody else. */
@Injectable()
export class StoredKeyHash extends KeyedHash implements OnModuleInit {
  private secret = '';

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async onModuleInit(): Promise<void> {
    const rows = (await this.dataSource.query('select secret from hash_keys')) as { secret: string }[];
    this.secret = rows[0]?.secret ?? '';
    if (this.secret.length < 32)
      throw new Error('table hash_keys holds no secret; was the database migrated?');
  }

  of(text: string): string {
    return createHmac('sha256', this.secret).update(text).digest('hex');
  }
}
