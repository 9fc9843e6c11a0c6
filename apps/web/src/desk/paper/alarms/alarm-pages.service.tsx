import type { AlarmWay } from '@gemeinsam/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { WEB_CONFIG, type WebConfig } from '../../../web.config.js';
import { uploadLimitsOf } from '../uploads/upload-limits.js';
import { withQuery } from './alarm-address.js';
import { AlarmDesk } from './alarm-desk.service.js';
import { AlarmPage, type AlarmPageProps } from './alarm.page.js';
import { alarmPath, alarmsPath } from './alarm-paths.js';
import { showPage, type Answer } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';

/** The page of an alarm, and where to go from it. */
@Injectable()
export class AlarmPages {
  constructor(
    private readonly desk: AlarmDesk,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  /** On to the next open alarm, or to the list where it is said that none is left. */
  async afterwards(visit: Visit, id: string, way: AlarmWay, batch: string | undefined): Promise<string> {
    const { next } = await this.desk.around(visit, id, batch);
    return withQuery(next === undefined ? alarmsPath(batch) : alarmPath(next, batch), { done: way, of: id });
  }

  /** The page of an alarm as it is now, with what is given besides. */
  async page(
    visit: Visit,
    id: string,
    batch: string | undefined,
    more: Partial<AlarmPageProps>,
    status = 200,
  ): Promise<Answer> {
    const [alarm, around] = await Promise.all([this.desk.get(visit, id), this.desk.around(visit, id, batch)]);
    const first = await this.desk.firstPicture(visit, alarm);
    return showPage(
      <AlarmPage
        alarm={alarm}
        {...around}
        {...(batch !== undefined && { batch })}
        limits={uploadLimitsOf(this.config)}
        firstPicture={first !== undefined}
        {...more}
      />,
      status,
    );
  }
}
