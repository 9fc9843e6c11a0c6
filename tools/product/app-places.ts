import { join } from 'node:path';
import type { Service } from '@gemeinsam/contracts';

export interface AppPlaces {
  dataDir: string;
  publicUrl: string;
  host: string;
  port: number;
  /** Port of each app for health, metrics and direct requests. */
  operationalPorts: Record<Service, number>;
  databases: Record<Service, string>;
  /** Of the bus, without a user. */
  natsUrl: string;
  redisUrl: string;
  /** Whether each service has a user of its own there; a Redis that somebody else runs is used as its URL says. */
  redisUsers: boolean;
  smtpUrl: string;
  /** Made at first start; `undefined`: no demo process and no demo staff. */
  demoPassword?: string;
}

/** Scans that are put here are taken in. */
export const paperInboxOf = (dataDir: string): string => join(dataDir, 'paper-inbox');
/** Scans and letters. */
export const blobsOf = (dataDir: string): string => join(dataDir, 'blobs');
