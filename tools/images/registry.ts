import { z } from 'zod';
import { repositoryOf, withoutDigest } from './image-references.js';

/** An index of an image for several processors, or of one alone. */
const manifests = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');
const digestShape = /^sha256:[0-9a-f]{64}$/;
const tokenAnswer = z.union([
  z.object({ token: z.string() }).transform(({ token }) => token),
  z.object({ access_token: z.string() }).transform(({ access_token }) => access_token),
]);

/**
 * The digest under which a registry has an image now (OCI Distribution Specification 1.1, "Pulling manifests"). Throws when it
 * does not answer, or answers something else. `base` replaces the address of the registry; for tests.
 */
export async function digestOf(image: string, base?: string): Promise<string> {
  const tag = withoutDigest(image).split(':').at(-1)!;
  const { registry, name } = placeOf(repositoryOf(image));
  const url = `${base ?? `https://${registry}`}/v2/${name}/manifests/${tag}`;
  const headers = { accept: manifests };
  const ask = (more: Record<string, string>) =>
    fetch(url, { method: 'HEAD', headers: { ...headers, ...more }, signal: AbortSignal.timeout(20_000) });
  let answer = await ask({});
  if (answer.status === 401) {
    const token = await tokenFor(answer.headers.get('www-authenticate') ?? '');
    answer = await ask({ authorization: `Bearer ${token}` });
  }
  const digest = answer.headers.get('docker-content-digest') ?? '';
  if (!answer.ok || !digestShape.test(digest))
    throw new Error(`${registry} does not tell the digest of ${image} (${answer.status})`);
  return digest;
}

function placeOf(repository: string): { registry: string; name: string } {
  const [first = '', ...rest] = repository.split('/');
  if (first.includes('.')) return { registry: first, name: rest.join('/') };
  return { registry: 'registry-1.docker.io', name: rest.length === 0 ? `library/${first}` : repository };
}

/** Registries give everybody a token for what is public. */
async function tokenFor(challenge: string): Promise<string> {
  const said = Object.fromEntries(
    [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map((match) => [match[1], match[2]]),
  );
  if (said['realm'] === undefined) throw new Error('the registry does not say where it gives tokens');
  const url = new URL(said['realm']);
  for (const name of ['service', 'scope'])
    if (said[name] !== undefined) url.searchParams.set(name, said[name]);
  const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) });
  return tokenAnswer.parse(await answer.json());
}
