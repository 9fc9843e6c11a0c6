import { Controller, Get } from '@nestjs/common';
import { isAway } from '../../shell/service-away.js';
import { OpenProcesses } from '../open-processes.read-model.js';
import { HowPage } from './how.page.js';
import { StartPage } from './start.page.js';
import { showPage } from '../../shell/answer.js';
import type { Visit } from '../../shell/visit.js';
import { CurrentVisit } from '../../shell/request.decorator.js';

/** The start page and the explanation. */
@Controller()
export class StartController {
  constructor(private readonly processes: OpenProcesses) {}

  @Get()
  async start(@CurrentVisit() visit: Visit) {
    try {
      const open = await this.processes.open(visit);
      const listed = await Promise.all(
        open.map(async (process) => ({
          process,
          daysLeft: this.processes.daysLeft(process),
          hasCard: await this.processes.hasCard(process, visit.language, visit),
        })),
      );
      return showPage(<StartPage processes={listed} />);
    } catch (error) {
      if (!isAway(error)) throw error;
      return showPage(<StartPage processes="away" />, 503);
    }
  }

  @Get('so-geht-es')
  async how(@CurrentVisit() visit: Visit) {
    const open = await this.processes.open(visit).catch(() => []);
    return showPage(<HowPage process={open[0]} />);
  }
}
