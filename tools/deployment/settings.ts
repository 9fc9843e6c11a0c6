import { type Service, serviceRegistry, type Setting } from '@gemeinsam/contracts';
import { type AppPlaces, paperInboxOf } from '../product/app-places.js';
import type { Secrets } from '../product/secrets.js';

/** Where a setting comes from in each way of running the product; absent: it is not given there. */
export interface SettingSource {
  readonly start?: (places: AppPlaces, secrets: Secrets) => string | undefined;
  /** As Compose reads it. */
  readonly compose?: string;
  readonly kubernetes?: { readonly value: string } | { readonly from: 'config' | 'secret' };
}

/** What some services have and others have not; which, says the registry of services. */
export const settings: Readonly<Record<Setting, SettingSource>> = {
  HOST: { start: ({ host }) => host, compose: '0.0.0.0', kubernetes: { value: '0.0.0.0' } },
  PORT: { start: ({ port }) => String(port), compose: `'8080'`, kubernetes: { value: '8080' } },
  TRUSTED_PROXIES: { compose: '${TRUSTED_PROXIES:-0}', kubernetes: { value: '1' } },
  PUBLIC_URL: {
    start: ({ publicUrl }) => publicUrl,
    compose: '${PUBLIC_URL:?}',
    kubernetes: { from: 'config' },
  },
  SESSION_SECRET: {
    start: (_, { session }) => session,
    compose: '${SESSION_SECRET:?}',
    kubernetes: { from: 'secret' },
  },
  KEEP_TYPED: { compose: '${KEEP_TYPED:-1}' },
  SMTP_URL: { start: ({ smtpUrl }) => smtpUrl, compose: '${SMTP_URL:?}', kubernetes: { from: 'secret' } },
  MAIL_FROM: { compose: '${MAIL_FROM:?}', kubernetes: { from: 'config' } },
  OFFICE_NAME: { compose: '${OFFICE_NAME:-}', kubernetes: { from: 'config' } },
  OFFICE_ADDRESS: { compose: '${OFFICE_ADDRESS:-}', kubernetes: { from: 'config' } },
  OFFICE_HOURS: { compose: '${OFFICE_HOURS:-}', kubernetes: { from: 'config' } },
  OFFICE_PHONE: { compose: '${OFFICE_PHONE:-}', kubernetes: { from: 'config' } },
  OFFICE_EMAIL: { compose: '${OFFICE_EMAIL:-}', kubernetes: { from: 'config' } },
  OFFICE_CALL_LANGUAGES: { compose: '${OFFICE_CALL_LANGUAGES:-}', kubernetes: { from: 'config' } },
  OFFICE_OPERATOR: { compose: '${OFFICE_OPERATOR:-}', kubernetes: { from: 'config' } },
  OFFICE_DATA_PROTECTION: { compose: '${OFFICE_DATA_PROTECTION:-}', kubernetes: { from: 'config' } },
  OFFICE_SUPERVISOR: { compose: '${OFFICE_SUPERVISOR:-}', kubernetes: { from: 'config' } },
  OFFICE_VAT_ID: { compose: '${OFFICE_VAT_ID:-}', kubernetes: { from: 'config' } },
  OFFICE_ACCESSIBILITY_BODY: { compose: '${OFFICE_ACCESSIBILITY_BODY:-}', kubernetes: { from: 'config' } },
  // Given to who deletes and to web, whose privacy notice tells of it.
  CALL_NUMBER_DAYS: { compose: '${CALL_NUMBER_DAYS:-}', kubernetes: { from: 'config' } },
  LETTER_RETENTION_DAYS: { compose: '${LETTER_RETENTION_DAYS:-}', kubernetes: { from: 'config' } },
  CALLBACK_RETENTION_DAYS: { compose: '${CALLBACK_RETENTION_DAYS:-}', kubernetes: { from: 'config' } },
  UNDO_MINUTES: { compose: '${UNDO_MINUTES:-}', kubernetes: { from: 'config' } },
  REVIEW_SHARE: { compose: '${REVIEW_SHARE:-}', kubernetes: { from: 'config' } },
  PAPER_INBOX_DIR: { start: ({ dataDir }) => paperInboxOf(dataDir) },
  DEMO_PROCESS: {
    start: ({ demoPassword }) => (demoPassword === undefined ? undefined : '1'),
    compose: '${DEMO_PROCESS:-0}',
  },
  DEMO_STAFF_PASSWORD: {
    start: ({ demoPassword }) => demoPassword,
    compose: '${DEMO_STAFF_PASSWORD:-}',
  },
};

/** The settings of one service with their sources, in the order in which they are written down. */
export function settingsOf(service: Service): readonly (readonly [Setting, SettingSource])[] {
  return serviceRegistry[service].settings.map((name) => [name, settings[name]]);
}

/** The service that people reach from outside. */
export const hasDoor = (service: Service): boolean =>
  (serviceRegistry[service].settings as readonly Setting[]).includes('PORT');
