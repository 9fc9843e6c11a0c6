import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { advisoriesVerdict, signaturesVerdict, type Verdict } from '../audit/audit-report.js';
import { projectRoot } from '../product/project-root.js';

const usage = `Asks the registry whether the packages are what was signed, and which vulnerabilities are known.

  npm run audit                    both; exit 1 when something was found, 2 when the registry does not answer
  npm run audit -- --signatures    only what was signed; a registry that does not answer is told and no failure
`;

/** `npm run audit`. What is known of packages changes every day, so `.ci/run` asks for the signatures alone. */
export function main(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { signatures: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const signed = tell('Signatures', signaturesVerdict(npmAudit('signatures')));
  if (values.signatures) return signed === 'bad' ? 1 : 0;
  const known = tell('Known vulnerabilities', advisoriesVerdict(npmAudit('--omit=dev')));
  if (signed === 'bad' || known === 'bad') return 1;
  return signed === 'unknown' || known === 'unknown' ? 2 : 0;
}

function npmAudit(what: string): string {
  const patience = ['--fetch-retries=0', '--fetch-timeout=20000'];
  const npm = spawnSync('npm', ['audit', what, '--json', ...patience], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  return npm.stdout ?? '';
}

function tell(what: string, { state, says }: Verdict): Verdict['state'] {
  const words = { good: 'nothing found', bad: 'found', unknown: 'not checked, the registry does not answer' };
  process.stdout.write(`${what}: ${words[state]}\n${says.map((line) => `  ${line}\n`).join('')}`);
  return state;
}
