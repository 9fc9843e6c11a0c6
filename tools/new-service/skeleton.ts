/** A service as it begins, in the shape that all have: path from the root → text. */
export function skeletonOf(name: string): Record<string, string> {
  const Name = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  return {
    [`apps/${name}/package.json`]: manifest(name),
    [`apps/${name}/tsconfig.json`]: compilerOptions,
    [`apps/${name}/README.md`]: `# ${name}

What it is for, in one sentence.

**Owns** nothing yet. **Listens to** nothing yet. **Publishes** nothing yet. **Answers** what every service answers.
`,
    [`apps/${name}/src/main.ts`]: `import 'reflect-metadata';
import { readConfig, startService } from '@gemeinsam/service-kit';
import { ${name}ConfigSchema } from './${name}.config.js';
import { ${Name}Module } from './${name}.module.js';

const config = readConfig(${name}ConfigSchema);
await startService({ service: '${name}', module: ${Name}Module.forRoot(config), config });
`,
    [`apps/${name}/src/${name}.config.ts`]: `import { serviceConfigShape } from '@gemeinsam/service-kit';
import { z } from 'zod';

/** What ${name} reads from its environment: what every service reads. */
export const ${name}ConfigSchema = z.object({ ...serviceConfigShape });
export type ${Name}Config = z.infer<typeof ${name}ConfigSchema>;
`,
    [`apps/${name}/src/${name}.module.ts`]: `import { MessagingModule } from '@gemeinsam/messaging';
import { PersistenceModule } from '@gemeinsam/persistence';
import { traceBridge } from '@gemeinsam/service-kit';
import { type DynamicModule, Module } from '@nestjs/common';
import { ${name}Migrations } from './migrations/migrations.js';
import type { ${Name}Config } from './${name}.config.js';

/** The whole of ${name}; each feature folder adds its module here. */
@Module({})
export class ${Name}Module {
  static forRoot(config: ${Name}Config): DynamicModule {
    return {
      module: ${Name}Module,
      imports: [
        PersistenceModule.forRoot({
          service: '${name}',
          url: config.DATABASE_URL,
          entities: [],
          migrations: ${name}Migrations,
          poolSize: config.DATABASE_POOL,
        }),
        MessagingModule.forRoot({ service: '${name}', natsUrl: config.NATS_URL, trace: traceBridge }),
      ],
    };
  }
}
`,
    [`apps/${name}/src/migrations/migrations.ts`]: `import { messagingMigrations } from '@gemeinsam/messaging';
import type { MigrationClass } from '@gemeinsam/persistence';

/** Every migration of ${name}'s database, oldest first. A migration that was released never changes. */
export const ${name}Migrations: MigrationClass[] = [...messagingMigrations];
`,
    [`apps/${name}/src/${name}.medium.spec.ts`]: `import { messagingTables } from '@gemeinsam/messaging';
import { schemaDrift } from '@gemeinsam/persistence';
import { type MediumService, mediumService } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ${Name}Module } from './${name}.module.js';

describe('${name}', () => {
  let service: MediumService;

  beforeAll(async () => {
    service = await mediumService({ service: '${name}', module: ${Name}Module });
  });
  afterAll(() => service?.close());

  it('has an entity for every table of its own', async () => {
    expect(await schemaDrift(service.dataSource, { withoutEntity: messagingTables })).toEqual([]);
  });
});
`,
  };
}

const workspace = ['contracts', 'messaging', 'persistence', 'service-kit'];

function manifest(name: string): string {
  return `${JSON.stringify(
    {
      name: `@gemeinsam/${name}`,
      version: '0.1.0',
      private: true,
      license: 'EUPL-1.2',
      type: 'module',
      scripts: { start: 'node dist/main.js' },
      dependencies: {
        ...Object.fromEntries(workspace.slice(1).map((library) => [`@gemeinsam/${library}`, '*'])),
        '@nestjs/common': '^12.5.1',
        'reflect-metadata': '^0.2.2',
        zod: '^4.6.7',
      },
      devDependencies: { '@gemeinsam/testing': '*' },
    },
    null,
    2,
  )}\n`;
}

const references = [...workspace, 'testing'].map((library) => `    { "path": "../../libs/${library}" }`);
const compilerOptions = `{
  "extends": "../../tsconfig.base.json",
  "compilerOptions": {
    "outDir": "dist",
    "rootDir": "src",
    "tsBuildInfoFile": "dist/.tsbuildinfo"
  },
  "include": ["src"],
  "exclude": ["dist", "node_modules"],
  "references": [
${references.join(',\n')}
  ]
}
`;
