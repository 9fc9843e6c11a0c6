import { Module } from '@nestjs/common';
import { BatchesModule } from '../batches/batches.module.js';
import { SignOff } from './sign-off.service.js';

/** A person answers for a batch. */
@Module({
  imports: [BatchesModule],
  providers: [SignOff],
  exports: [SignOff],
})
export class SignOffModule {}
