import { PassThrough, type Readable } from 'node:stream';

/** Often enough for proxies that end a connection on which nothing is said for half a minute. */
const breathMs = 15_000;
/** A stream ends now and then; the browser comes back and proves again who it is. */
const streamMs = 10 * 60_000;
const comeBackMs = 1_000;

/** Says one line of data, as a message or as an event with a name. */
type Say = (data: string, event?: string) => void;
/** Begins the news and returns what stops them. */
export type BeginEvents = (say: Say) => () => void;

/** Server-sent events (HTML Living Standard, 9.2) that last as long as somebody reads them. */
export function eventStream(begin: BeginEvents): Readable {
  const stream = new PassThrough();
  stream.write(`retry: ${comeBackMs}\n\n`);
  const stop = begin((data, event) =>
    stream.write(`${event === undefined ? '' : `event: ${event}\n`}data: ${data}\n\n`),
  );
  const breath = setInterval(() => stream.write(': still here\n\n'), breathMs);
  const end = setTimeout(() => stream.end(), streamMs);
  stream.once('close', () => {
    clearInterval(breath);
    clearTimeout(end);
    stop();
  });
  return stream;
}
