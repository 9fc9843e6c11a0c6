import { portIsFree } from '@gemeinsam/local-servers';

const usual = 8080;

/**
 * Where the web door opens. A port that was asked for must be free; without one the first free from 8080 is taken.
 */
export async function chooseDoor(env: NodeJS.ProcessEnv): Promise<{ port: number; host: string }> {
  const host = env.HOST || '127.0.0.1';
  if (env.PORT) {
    const port = Number(env.PORT);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Error(`PORT must be a number from 1 to 65535, not "${env.PORT}".`);
    if (await portIsFree(port, host)) return { port, host };
    throw new Error(
      `Port ${port} is taken by another program. Choose another one, for example: PORT=${port + 1} npm start`,
    );
  }
  for (let port = usual; port < usual + 100; port += 1)
    if (await portIsFree(port, host)) return { port, host };
  throw new Error(`No port from ${usual} to ${usual + 99} is free. Choose one: PORT=9000 npm start`);
}
