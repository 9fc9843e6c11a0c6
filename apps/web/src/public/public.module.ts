import { Module } from '@nestjs/common';

/** The pages for everyone. */
@Module({})
export class PublicModule {}
