import { PassThrough, type Readable } from 'node:stream';

/** Often enough for proxies that end a connection on which nothing is said for half a minute. */
const breathMs = 15_000;
/** A stream ends now and then; the browser comes back and proves again who it is. */
const streamMs = 10 * 60_000;
const comeBackMs = 1_000;
/** How long a stream may outlive the session it was opened with. */
const askEveryMs = 2_000;
/** The last event of a stream whose session is over; islands take away what they show. */
const over = 'event: over\ndata: over\n\n';

/** Says one line of data, as a message or as an event with a name. */
type Say = (data: string, event?: string) => void;
/** Begins the news and returns what stops them. */
export type BeginEvents = (say: Say) => () => void;

/**
 * Server-sent events (HTML Living Standard, 9.2) that last as long as somebody reads them and `mayGoOn` says yes (ASVS 5.0,
 * 7.4.1 and 7.4.2: a session that ended may see nothing more). While it cannot be asked the stream goes on, at most for `streamMs`.
 */
export function eventStream(begin: BeginEvents, mayGoOn: () => Promise<boolean>): Readable {
  const stream = new PassThrough();
  stream.write(`retry: ${comeBackMs}\n\n`);
  const stop = begin((data, event) => {
    if (!stream.writableEnded)
      stream.write(`${event === undefined ? '' : `event: ${event}\n`}data: ${data}\n\n`);
  });
  const breath = setInterval(() => stream.write(': still here\n\n'), breathMs);
  const end = setTimeout(() => stream.end(), streamMs);
  const ask = async (): Promise<void> => {
    if (!(await mayGoOn()) && !stream.writableEnded) stream.end(over);
  };
  const asking = setInterval(() => void ask().catch(() => undefined), askEveryMs);
  stream.once('close', () => {
    clearInterval(asking);
    clearInterval(breath);
    clearTimeout(end);
    stop();
  });
  return stream;
}
