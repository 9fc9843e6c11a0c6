import { Module } from '@nestjs/common';
import { ProjectionsModule } from '../projections/projections.module.js';
import { RebuildController } from './rebuild.controller.js';
import { Rebuild } from './rebuild.service.js';
import { RebuildStore } from './rebuild.store.js';

/** A projection can be thrown away and computed again. */
@Module({
  imports: [ProjectionsModule],
  controllers: [RebuildController],
  providers: [Rebuild, RebuildStore],
})
export class RebuildModule {}
