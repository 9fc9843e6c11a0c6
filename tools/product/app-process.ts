import { join } from 'node:path';
import type { Service } from '@gemeinsam/contracts';
import { SupervisedProcess } from '@gemeinsam/local-servers';
import { projectRoot } from './project-root.js';

export interface AppProcessPlan {
  app: Service;
  /** Distinguishes replicas of one app: `intake-1`, `intake-2`. */
  instance: string;
  dataDir: string;
  env: Record<string, string>;
  /** Runs the compiled files, which a watch keeps current, instead of the bundle, which starts faster. */
  watched?: boolean | undefined;
  /** How long it may take until it is ready; default 90 s. */
  readyWithinMs?: number | undefined;
}

/** An app as a supervised child process; ready when its /readyz says so. */
export function appProcess(plan: AppProcessPlan): SupervisedProcess {
  const { app, instance, dataDir, env } = plan;
  const main = join(projectRoot, 'apps', app, 'dist', plan.watched ? 'main.js' : 'bundle/main.js');
  return new SupervisedProcess({
    name: instance,
    command: () => ({
      file: process.execPath,
      args: [...thrifty.flags, '--enable-source-maps', main],
      cwd: join(projectRoot, 'apps', app),
      env: { ...inherited(), ...thrifty.env, ...env },
    }),
    isReady: async () =>
      (await fetch(`http://127.0.0.1:${env.HTTP_PORT}/readyz`, { signal: AbortSignal.timeout(3_000) })).ok,
    readyWithinMs: plan.readyWithinMs ?? 90_000,
    stopSignal: 'SIGTERM',
    stopWithinMs: 12_000,
    logFile: join(dataDir, 'logs', `${instance}.log`),
    pidFile: join(dataDir, 'run', `${instance}.json`),
  });
}

/**
 * Five apps share one machine. Node reserves for a busy server: smaller nurseries for young objects and two
 * allocation arenas make an idle app a quarter smaller.
 */
const thrifty = { flags: ['--max-semi-space-size=4'], env: { MALLOC_ARENA_MAX: '2' } };

/**
 * Limits and proxies of the web door, what is said of the office, how long things are kept and how decisions are told and reviewed,
 * which people set in the terminal too (docs: `.env.example`).
 */
const setInTerminal =
  /^(OFFICE_\w+|CALL_NUMBER_DAYS|(LETTER|CALLBACK)_RETENTION_DAYS|RATE_LIMIT_\w+|UPLOAD_\w+|SESSION_IDLE_MINUTES|SESSION_HOURS|TRUSTED_PROXIES|FORM_MINIMUM_MS|UNDO_MINUTES|REVIEW_SHARE)$/;

/** An app sees its own configuration and what the system needs, not whatever lies in the terminal's environment. */
function inherited(): Record<string, string> {
  const kept = [
    'PATH',
    'HOME',
    'TMPDIR',
    'LANG',
    'NODE_OPTIONS',
    'NODE_EXTRA_CA_CERTS',
    'LOG_LEVEL',
    'OTEL_EXPORTER_OTLP_ENDPOINT',
  ];
  const names = [...kept, ...Object.keys(process.env).filter((name) => setInTerminal.test(name))];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  ) as Record<string, string>;
}
