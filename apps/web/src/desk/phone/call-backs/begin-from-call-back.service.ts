import { beginCall, getCallBack, listProcesses, type ProcessView } from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
import { refuse, RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import type { OnBehalfOf } from '../../../shell/visit.js';
import { orWhenAway } from '../../../shell/service-away.js';

/** Whoever is called back may want to say something: a draft begins with their number. */
@Injectable()
export class BeginFromCallBack {
  constructor(private readonly client: RequestClient) {}

  /** The open processes; none while intake is away, for a call-back can be made without it. */
  async processes(by: OnBehalfOf): Promise<ProcessView[]> {
    return await this.client.ask(listProcesses, { onlyOpen: true }, by).catch(orWhenAway([]));
  }

  /** The id of the draft. */
  async begin(taskId: string, process: string, by: OnBehalfOf): Promise<string> {
    const { call } = await this.client.ask(getCallBack, { id: taskId }, by);
    if (!call) return refuse('web.callback-without-number', 'conflict', 'The number was deleted meanwhile.');
    const { language, phone } = call;
    const { draft } = await this.client.ask(
      beginCall,
      { id: newId(), process, language, calling: phone },
      by,
    );
    return draft.id;
  }
}
