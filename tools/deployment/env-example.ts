import { services } from '@gemeinsam/contracts';
import { envExample } from '@gemeinsam/service-kit/config/env-example';
import { appSchemas } from './app-schemas.js';

const introduction = `# Every setting of every app, generated from the apps' own schemas: npm run generate
# \`npm start\` needs none of this; it makes what it needs. Settings of \`npm start\` itself:
#   PORT, HOST, DATA_DIR, PUBLIC_URL, DEMO_PASSWORD
#   POSTGRES_URL, NATS_URL, REDIS_URL, SMTP_URL   servers that already run and shall be used
#   GEMEINSAM_NO_PACKAGES=1, GEMEINSAM_NO_DOCKER=1   never install packages, never use Docker

`;

/** `.env.example`: a variable is shown once, at the first app that reads it. */
export async function envExampleFile(root: string): Promise<string> {
  const schemas = await appSchemas(root);
  const shown = new Set<string>();
  const parts = services.map((app) => {
    const part = envExample(app, schemas[app], shown);
    Object.keys(schemas[app].shape).forEach((name) => shown.add(name));
    return part;
  });
  return introduction + parts.join('\n');
}
