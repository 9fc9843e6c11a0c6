import { Module } from '@nestjs/common';
import { KeyedHash, StoredKeyHash } from './keyed-hash.js';

@Module({ providers: [{ provide: KeyedHash, useClass: StoredKeyHash }], exports: [KeyedHash] })
export class HashingModule {}
