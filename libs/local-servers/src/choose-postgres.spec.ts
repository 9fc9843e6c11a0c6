import { describe, expect, it } from '@jest/globals';
import { choosePostgres, type PostgresSources } from './choose-postgres.js';
import type { PostgresBinaries } from './postgres-binaries.js';

const binaries = (origin: PostgresBinaries['origin'], version: string): PostgresBinaries => ({
  origin,
  version,
  postgres: `/${version}/postgres`,
  initdb: `/${version}/initdb`,
});
const embedded = binaries('embedded', '18.4');
const debian = binaries('program', '15.18');
const nothing: PostgresSources = {
  embedded: () => undefined,
  installed: () => [],
  dockerAnswers: () => false,
  install: async () => 'no right to install packages',
};

describe('choosing a PostgreSQL', () => {
  it('takes the npm package before the one installed', async () => {
    const sources = { ...nothing, embedded: () => embedded, installed: () => [debian] };
    expect(await choosePostgres(undefined, sources)).toBe(embedded);
    expect(await choosePostgres('15', sources)).toBe(debian);
  });

  it('takes the one installed when the npm package is gone, and passes over one that is too old', async () => {
    const installed = () => [debian, binaries('program', '13.2')];
    expect(await choosePostgres(undefined, { ...nothing, installed })).toBe(debian);
    await expect(
      choosePostgres(undefined, { ...nothing, installed: () => [binaries('program', '13.2')] }),
    ).rejects.toThrow('no PostgreSQL 15 or later is installed');
  });

  it('installs the distribution’s when nothing is there', async () => {
    const there: PostgresBinaries[] = [];
    const asked: (readonly string[])[] = [];
    const install = async (packages: readonly string[]) => {
      asked.push(packages);
      there.push(debian);
      return undefined;
    };
    expect(await choosePostgres(undefined, { ...nothing, installed: () => there, install })).toBe(debian);
    expect(asked).toEqual([['postgresql']]);
  });

  it('runs a new cluster in Docker, but never opens data that another installation made there', async () => {
    const sources = { ...nothing, dockerAnswers: () => true };
    expect(await choosePostgres(undefined, sources)).toBeUndefined();
    await expect(choosePostgres('18', sources)).rejects.toThrow('PostgreSQL 18 is needed');
  });

  it('says how to get the version that made the data when the npm package is gone', async () => {
    await expect(choosePostgres('18', { ...nothing, installed: () => [debian] })).rejects.toThrow(
      /no PostgreSQL 18 is installed[^]*apt\.postgresql\.org\.sh -y && sudo apt-get install -y postgresql-18/,
    );
  });
});
