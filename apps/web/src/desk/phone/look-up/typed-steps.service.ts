import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { KeptLookUps } from '../../../public/kept/kept-look-ups.js';
import { seeOther, type Answer } from '../../../shell/answer.js';
import { asBody, type Body } from '../../../shell/body-fields.js';
import { preferenceQuery, withQuery } from '../../../shell/reading-preferences.js';
import type { Visit } from '../../../shell/visit.js';
import { WEB_CONFIG, type WebConfig } from '../../../web.config.js';

/** More is nothing that was typed; it is answered at once and kept nowhere. */
const longestKept = 40_000;

/**
 * What an agent has typed for a caller, kept sealed with the session for a while, so that each step has an address of its own:
 * Back and Reload show it and send nothing again.
 */
@Injectable()
export class TypedSteps {
  constructor(
    private readonly kept: KeptLookUps,
    @Inject(WEB_CONFIG) private readonly config: Pick<WebConfig, 'KEEP_TYPED'>,
  ) {}

  /** Leads to the step; undefined where nothing can be kept, then the page comes at once. */
  async lead(
    path: string,
    fields: Body,
    visit: Visit,
    session: string | undefined,
  ): Promise<Answer | undefined> {
    const typed = JSON.stringify(fields);
    if (!this.config.KEEP_TYPED || session === undefined || typed.length > longestKept) return undefined;
    const id = randomUUID();
    try {
      await this.kept.keep(KeptLookUps.key(id, session), typed);
    } catch {
      return undefined;
    }
    // A choice of language that no cookie remembers goes along.
    return seeOther(withQuery(`${path}?typed=${id}`, preferenceQuery(visit)));
  }

  /** What this session typed under an id; undefined when it is forgotten, or was another's. */
  async find(id: unknown, session: string | undefined): Promise<Body | undefined> {
    if (typeof id !== 'string' || session === undefined) return undefined;
    const typed = await this.kept.find(KeptLookUps.key(id, session)).catch(() => undefined);
    return typed === undefined ? undefined : asBody(JSON.parse(typed));
  }
}
