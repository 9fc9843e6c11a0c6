import type { Service } from '@gemeinsam/contracts';

/** How a handler's trace is tied to the trace in which its event was written. */
export interface TraceBridge {
  /** W3C traceparent of what runs now, if traced. */
  current(): string | undefined;
  /** Runs `work` as a continuation of the given trace. */
  continue<T>(traceparent: string | undefined, name: string, work: () => Promise<T>): Promise<T>;
}

export interface MessagingOptions {
  service: Service;
  /** `nats://user:password@host:port`, several servers separated by commas. */
  natsUrl: string;
  /** Replicas of the streams this service makes; 1 on one server, 3 in a cluster. Default: NATS_REPLICAS or 1. */
  replicas?: number;
  /** Events handled in one transaction; default 200. */
  batchSize?: number;
  /** Failures of a handler after which an event becomes a dead letter; default 8. */
  maxDeliveries?: number;
  /** Deliveries after which an event whose predecessor never came becomes a dead letter; default 20 (about six minutes). */
  maxEarlyDeliveries?: number;
  /** First pause after a failure, doubled each time; default 500 ms. */
  backoffMs?: number;
  /** `false`: this process writes events but leaves publishing to others; default true. */
  relay?: boolean;
  /** `false`: this process handles no events; default true. */
  consume?: boolean;
  /** How often the relay looks for work nobody woke it for; default 1 s. */
  pollMs?: number;
  /** Where this process holds leases; default a random name. */
  instance?: string;
  trace?: TraceBridge;
}
