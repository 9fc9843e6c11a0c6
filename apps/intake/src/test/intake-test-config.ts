import { testConfig } from '@gemeinsam/testing';
import type { IntakeConfig } from '../intake.config.js';

/** The settings of an intake under test. */
export const intakeTestConfig = (
  servers: Parameters<typeof testConfig>[0],
  settings: Partial<IntakeConfig> = {},
): IntakeConfig => ({
  ...testConfig(servers),
  DEMO_PROCESS: false,
  CALL_NUMBER_DAYS: 90,
  CALL_RING_MINUTES: 5,
  DRAFT_DAYS: 14,
  DRAFT_DISCARDED_DAYS: 1,
  PAPER_SAMPLE_SHARE: 0,
  PAPER_FORM_HOURS: 24,
  PAPER_PUT_AWAY_DAYS: 90,
  PAPER_INBOX_DIR: undefined,
  PAPER_INBOX_SECONDS: 5,
  PAPER_INBOX_DAYS: 30,
  ...settings,
});
