import { queryEntities } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RecogniserSwitchEntity } from './recogniser-switch.entity.js';
import type { TextRecogniser } from './text-recogniser.js';
import { textRecognisers } from './text-recognisers.js';

/** The recognisers that there are, and those that are on. */
@Injectable()
export class Recognisers {
  readonly all: readonly TextRecogniser[] = textRecognisers;

  constructor(private readonly dataSource: DataSource) {}

  /** Those that look at texts now, and whose hints are told. */
  async active(): Promise<TextRecogniser[]> {
    const switches = await this.switches();
    return this.all.filter(({ name }) => switches.get(name)?.isOn ?? true);
  }

  /** The last switch of each that was ever switched. */
  async switches(): Promise<Map<string, RecogniserSwitchEntity>> {
    const rows = await queryEntities(
      this.dataSource,
      RecogniserSwitchEntity,
      'select distinct on (recogniser) * from recogniser_switches order by recogniser, id desc',
    );
    return new Map(rows.map((one) => [one.recogniser, one]));
  }
}
