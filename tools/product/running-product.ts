import { directUrlVariable, operatedServices, serviceActor } from '@gemeinsam/contracts';
import { stillRuns } from '@gemeinsam/local-servers';
import { DirectWay, type DirectAddresses } from '@gemeinsam/service-kit/requests/direct-way';
import { RequestClient } from '@gemeinsam/service-kit/requests/request-client';
import { projectRoot } from './project-root.js';
import { dataDirOf, readStack, type StackFile } from './stack-file.js';

/** Commands ask on behalf of whoever may log in to this machine; the services know them by this name. */
export const operator = serviceActor('operator');

/** What runs in DATA_DIR. Fails with what to do when nothing does. */
export function runningStack(env: NodeJS.ProcessEnv = process.env): StackFile {
  const dataDir = dataDirOf(env, projectRoot);
  const stack = readStack(dataDir);
  if (stack && (stack.state === 'ready' || stack.state === 'impaired') && stillRuns(stack.owner))
    return stack;
  throw new Error(
    `The product does not run with the data in ${dataDir}. Start it with: npm start   (DATA_DIR chooses another folder)`,
  );
}

/**
 * Asks the running services over the direct line: those of DATA_DIR, or, for an installation elsewhere, those
 * named by DIRECT_SECRET and INTAKE_DIRECT_URL, MODERATION_DIRECT_URL and so on.
 */
export async function withRequests<T>(
  work: (client: RequestClient) => Promise<T>,
  env: NodeJS.ProcessEnv = process.env,
): Promise<T> {
  const { addresses, secret } = env.DIRECT_SECRET
    ? { addresses: addressesOf(env), secret: env.DIRECT_SECRET }
    : localLine(env);
  const way = new DirectWay(addresses, secret);
  try {
    return await work(new RequestClient([way]));
  } finally {
    way.close();
  }
}

function localLine(env: NodeJS.ProcessEnv): { addresses: DirectAddresses; secret: string } {
  const settings = runningStack(env).apps.web.env;
  return { addresses: addressesOf(settings), secret: settings.DIRECT_SECRET ?? '' };
}

function addressesOf(env: NodeJS.ProcessEnv): DirectAddresses {
  const named = operatedServices.map((service) => [service, env[directUrlVariable(service)]]);
  return Object.fromEntries(named.filter(([, url]) => url)) as DirectAddresses;
}
