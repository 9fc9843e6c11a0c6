import { Module } from '@nestjs/common';
import { FiguresReadModel } from './figures.read-model.js';
import { Lag } from './lag.service.js';
import { ReportsController } from './reports.controller.js';
import { Reports } from './reports.service.js';

/** Figures for dashboards. */
@Module({ controllers: [ReportsController], providers: [FiguresReadModel, Lag, Reports] })
export class ReportsModule {}
