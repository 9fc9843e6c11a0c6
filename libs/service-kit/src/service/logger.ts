import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { LogOutput } from './log-output.js';

/** Injection token of the service's pino logger: `@Inject(LOGGER) private readonly logger: Logger`. */
export const LOGGER = Symbol('gemeinsam:logger');

const private_ = [
  'input',
  'answers',
  'contact',
  'demographics',
  'email',
  'phone',
  'address',
  'name',
  'text',
  'message',
  'summary',
  'password',
  'secret',
  'token',
  'authorization',
  'cookie',
];

/** What may be told of an error: messages of data errors quote the values, so only their kind is kept. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, driverError } = error as Error & { code?: unknown; driverError?: unknown };
  if (driverError instanceof Error) return { ...describeError(driverError), type: error.name };
  const { table, constraint } = error as Error & { table?: unknown; constraint?: unknown };
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12)
    .join('\n');
  // SQLSTATE class 22 (data exception): "invalid input syntax for type uuid: ..." repeats what somebody typed.
  const quotesData = typeof code === 'string' && code.startsWith('22') && code.length === 5;
  return {
    type: error.name,
    message: quotesData ? 'data exception' : error.message,
    code,
    table,
    constraint,
    stack: frames,
  };
}

/** Structured logs without personal data: fields that could hold some are removed, errors lose their values. */
export function createLogger(options: {
  service: string;
  level: string;
  instance?: string;
  /** Where the lines go; for tests. */
  to?: DestinationStream;
}): Logger {
  const settings: LoggerOptions = {
    level: options.level,
    base: {
      service: options.service,
      ...(options.instance ? { instance: options.instance } : {}),
      pid: process.pid,
    },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError },
    redact: {
      paths: private_.flatMap((field) => [field, `*.${field}`]).filter((path) => path !== '*.message'),
      remove: true,
    },
  };
  return pino(settings, options.to ?? new LogOutput());
}

/** Lets Nest and `new Logger('...')` write into pino: words, an error, or fields with the error as `err`. Nest's own chatter is `debug`. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: unknown): void {
    this.write('debug', message, context);
  }
  debug(message: unknown, context?: unknown): void {
    this.write('debug', message, context);
  }
  verbose(message: unknown, context?: unknown): void {
    this.write('trace', message, context);
  }
  warn(message: unknown, context?: unknown): void {
    this.write('warn', message, context);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest.at(-1));
  }
  fatal(message: unknown, context?: unknown): void {
    this.write('fatal', message, context);
  }

  private write(
    level: 'trace' | 'debug' | 'warn' | 'error' | 'fatal',
    message: unknown,
    context: unknown,
  ): void {
    const fields = {
      ...(typeof context === 'string' ? { context } : {}),
      ...(message instanceof Error ? { err: message } : isFields(message) ? message : {}),
    };
    const told = message instanceof Error ? message.name : typeof message === 'string' ? message : 'fault';
    this.logger[level](fields, told);
  }
}

const isFields = (message: unknown): message is Record<string, unknown> =>
  typeof message === 'object' && message !== null && !Array.isArray(message);
