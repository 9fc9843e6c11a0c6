import { Global, Module } from '@nestjs/common';
import { BlobRemoval } from './blob-removal.service.js';
import { ErasureDuties } from './erasure-duties.service.js';

/** How what people gave goes for good. Global: any part may have duties at erasure and blobs to remove. */
@Global()
@Module({ providers: [ErasureDuties, BlobRemoval], exports: [ErasureDuties, BlobRemoval] })
export class ErasureModule {}
