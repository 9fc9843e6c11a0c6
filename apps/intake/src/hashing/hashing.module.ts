import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HashKeyEntity } from './hash-key.entity.js';
import { KeyedHash } from './keyed-hash.js';
import { StoredKeyHash } from './stored-key-hash.provider.js';

/** Hashes under a secret of intake's own. */
@Module({
  imports: [TypeOrmModule.forFeature([HashKeyEntity])],
  providers: [{ provide: KeyedHash, useClass: StoredKeyHash }],
  exports: [KeyedHash],
})
export class HashingModule {}
