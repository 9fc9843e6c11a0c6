import { Module } from '@nestjs/common';
import { ApiModule } from '../../../api/api.module.js';
import { PicturesModule } from '../pictures/pictures.module.js';
import { AlarmDesk } from './alarm-desk.service.js';
import { AlarmPages } from './alarm-pages.service.js';
import { AlarmsController } from './alarms.controller.js';
import { RescanController } from './rescan.controller.js';

/** The pages on which a person says what becomes of a page that found no place. */
@Module({
  imports: [ApiModule, PicturesModule],
  controllers: [AlarmsController, RescanController],
  providers: [AlarmDesk, AlarmPages],
})
export class AlarmPagesModule {}
