import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An image of somebody else that a file names. */
export interface ImageReference {
  path: string;
  /** As it stands there, e.g. `nats:2.12.8-alpine@sha256:…`. */
  image: string;
}

const named = /(?:\bimage(?:Name)?:|^FROM) +'?([\w./-]+:[\w.-]+(?:@sha256:\w+)?)/gm;
const ours = /^gemeinsam(:|$)/;

/** Every image that is fetched from a registry: by Compose, Kubernetes, the build, and `npm start` where it uses Docker. */
export function imageReferences(root: string): ImageReference[] {
  const manifests = readdirSync(join(root, 'k8s/base'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => join('k8s/base', path));
  const local = ['nats', 'postgres', 'redis'].map((name) => `libs/local-servers/src/${name}.ts`);
  return ['docker-compose.yml', 'Dockerfile', ...manifests.sort(), ...local].flatMap((path) =>
    imagesIn(readFileSync(join(root, path), 'utf8')).map((image) => ({ path, image })),
  );
}

export const imagesIn = (text: string): string[] =>
  [...text.matchAll(named)].map((match) => match[1]!).filter((image) => !ours.test(image));

/** What is wrong with the images: a tag that moves from one version to the next, or one image under several names. */
export function imageProblems(references: readonly ImageReference[]): string[] {
  const byName = new Map<string, Set<string>>();
  for (const { image } of references) {
    const name = repositoryOf(image);
    byName.set(name, (byName.get(name) ?? new Set()).add(image));
  }
  return [
    ...references.flatMap(({ path, image }) =>
      isExact(image) ? [] : [`${path}: ${image} is no exact version; name it to its last digit`],
    ),
    ...[...byName].flatMap(([name, images]) =>
      images.size === 1 ? [] : [`${name} is named in several ways: ${[...images].join(', ')}`],
    ),
  ];
}

export const repositoryOf = (image: string): string =>
  image.slice(0, image.lastIndexOf(':', endOfTag(image)));
export const withoutDigest = (image: string): string => image.split('@', 1)[0]!;

const endOfTag = (image: string): number => withoutDigest(image).length;

/** PostgreSQL counts in two numbers since version 10, all others in three. */
function isExact(image: string): boolean {
  const [, numbers = '', digest] = /:(\d+(?:\.\d+)*)(?:-[\w.-]+)?(@.*)?$/.exec(image) ?? [];
  const wanted = /postgres(ql)?$/.test(repositoryOf(image)) ? 2 : 3;
  return (
    numbers.split('.').length === wanted && (digest === undefined || /^@sha256:[0-9a-f]{64}$/.test(digest))
  );
}
