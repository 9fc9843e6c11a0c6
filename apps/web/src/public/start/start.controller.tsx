import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderPage } from '../../shell/render-page.js';
import { isAway } from '../../shell/service-away.js';
import { OpenProcesses } from '../open-processes.read-model.js';
import { HowPage } from './how.page.js';
import { StartPage } from './start.page.js';

/** The start page and the explanation. */
@Controller()
export class StartController {
  constructor(private readonly processes: OpenProcesses) {}

  @Get()
  async start(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    try {
      const open = await this.processes.open(request);
      const listed = await Promise.all(
        open.map(async (process) => ({
          process,
          daysLeft: this.processes.daysLeft(process),
          hasCard: await this.processes.hasCard(process, request.shell.language, request),
        })),
      );
      return renderPage(reply, <StartPage processes={listed} />);
    } catch (error) {
      if (!isAway(error)) throw error;
      return renderPage(reply, <StartPage processes="away" />, 503);
    }
  }

  @Get('so-geht-es')
  async how(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const open = await this.processes.open(request).catch(() => []);
    return renderPage(reply, <HowPage process={open[0]} />);
  }
}
