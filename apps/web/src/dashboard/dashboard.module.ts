import { Module } from '@nestjs/common';
import { DashboardController } from './dashboard.controller.js';
import { NewsFeed } from './news-feed.service.js';

/** Figures for leads and administrators. */
@Module({ controllers: [DashboardController], providers: [NewsFeed] })
export class DashboardModule {}
