import { createHmac } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { HashKeyEntity } from './hash-key.entity.js';
import { KeyedHash } from './keyed-hash.js';

/** The secret lies in the database, made with its tables: the same for every replica, unknown to everybody else. */
@Injectable()
export class StoredKeyHash extends KeyedHash implements OnModuleInit {
  private secret = '';

  constructor(@InjectRepository(HashKeyEntity) private readonly keys: Repository<HashKeyEntity>) {
    super();
  }

  async onModuleInit(): Promise<void> {
    this.secret = (await this.keys.findOneBy({ id: 1 }))?.secret ?? '';
    if (this.secret.length < 32)
      throw new Error('table hash_keys holds no secret; was the database migrated?');
  }

  of(text: string): string {
    return createHmac('sha256', this.secret).update(text).digest('hex');
  }
}
