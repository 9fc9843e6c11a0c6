import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { services, type Service } from '@gemeinsam/contracts';
import type { z } from 'zod';

/** The configuration schema of each app, from its built `<app>.config.js`. */
export async function appSchemas(root: string): Promise<Record<Service, z.ZodObject>> {
  const found = await Promise.all(
    services.map(async (app) => {
      const file = join(root, 'apps', app, 'dist', `${app}.config.js`);
      if (!existsSync(file)) throw new Error(`${file} is not built; run: npm run build`);
      const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
      const schema = Object.entries(module).find(([name]) => name.endsWith('ConfigSchema'))?.[1];
      if (!schema) throw new Error(`${file} exports no ...ConfigSchema`);
      return [app, schema as z.ZodObject] as const;
    }),
  );
  return Object.fromEntries(found) as Record<Service, z.ZodObject>;
}
