import { Module } from '@nestjs/common';
import { KeyedHash } from './keyed-hash.js';
import { StoredKeyHash } from './stored-key-hash.provider.js';

@Module({ providers: [{ provide: KeyedHash, useClass: StoredKeyHash }], exports: [KeyedHash] })
export class HashingModule {}
