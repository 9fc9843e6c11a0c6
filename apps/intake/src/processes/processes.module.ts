import { type DynamicModule, Module } from '@nestjs/common';
import { DemoProcessAtStart } from './demo-process-at-start.hook.js';
import { FormVersions } from './form-versions.read-model.js';
import { PgProcessStore } from './pg-process.store.js';
import { ProcessCatalogue } from './process-catalogue.read-model.js';
import { ProcessStore } from './process.store.js';
import { ProcessesController } from './processes.controller.js';
import { PublishProcess } from './publish-process.service.js';

/** Participation processes and their forms. Global, because whatever intake takes in belongs to one. */
@Module({})
export class ProcessesModule {
  static forRoot({ demo }: { demo: boolean }): DynamicModule {
    return {
      module: ProcessesModule,
      global: true,
      controllers: [ProcessesController],
      providers: [
        { provide: ProcessStore, useClass: PgProcessStore },
        ProcessCatalogue,
        FormVersions,
        PublishProcess,
        ...(demo ? [DemoProcessAtStart] : []),
      ],
      exports: [ProcessStore, ProcessCatalogue, FormVersions, PublishProcess],
    };
  }
}
