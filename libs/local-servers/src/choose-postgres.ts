import { installCommands, MissingProgram, type InstallCommands } from './missing-program.js';
import { majorOf, type PostgresBinaries } from './postgres-binaries.js';

/** Where a PostgreSQL may come from. */
export interface PostgresSources {
  embedded(): PostgresBinaries | undefined;
  /** The newest first. */
  installed(): readonly PostgresBinaries[];
  dockerAnswers(): boolean;
  /** Returns what stood in the way, or `undefined` after success. */
  install(packages: readonly string[]): Promise<string | undefined>;
}

/** The oldest major version that the services' statements run on. */
const oldestMajor = 15;

/**
 * The npm package first, then one installed here, Docker, Debian packages; else says what to install. `undefined`: run
 * it in Docker. Data is only ever opened by the major version that made it (`madeBy`).
 */
export async function choosePostgres(
  madeBy: string | undefined,
  sources: PostgresSources,
): Promise<PostgresBinaries | undefined> {
  const fits = (found: PostgresBinaries) =>
    madeBy === undefined ? Number(majorOf(found)) >= oldestMajor : majorOf(found) === madeBy;
  const wanted = madeBy ?? `${oldestMajor} or later`;
  const first = sources.embedded();
  if (first && fits(first)) return first;
  const tried = [
    first
      ? `the embedded PostgreSQL ${first.version} cannot read data of version ${madeBy}`
      : `no embedded PostgreSQL runs on ${process.platform}-${process.arch}`,
  ];
  const installed = sources.installed().find(fits);
  if (installed) return installed;
  tried.push(`no PostgreSQL ${wanted} is installed`);
  if (madeBy === undefined && sources.dockerAnswers()) return undefined;
  if (madeBy === undefined) tried.push('no Docker engine answers');
  const obstacle = await sources.install([madeBy === undefined ? 'postgresql' : `postgresql-${madeBy}`]);
  const afterwards = sources.installed().find(fits);
  if (afterwards) return afterwards;
  throw new MissingProgram(
    `PostgreSQL ${wanted}`,
    madeBy === undefined ? installCommands.postgresql : commandsForMajor(madeBy),
    [...tried, obstacle ?? 'the packages hold no fitting version'],
  );
}

/** A distribution ships one major version; the others come from PostgreSQL's own repository. */
const commandsForMajor = (major: string): InstallCommands => ({
  debian: `sudo apt-get install -y postgresql-common && sudo /usr/share/postgresql-common/pgdg/apt.postgresql.org.sh -y && sudo apt-get install -y postgresql-${major}`,
  fedora: `sudo dnf install -y postgresql${major}-server`,
  macos: `brew install postgresql@${major}`,
});
