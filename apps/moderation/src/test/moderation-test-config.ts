import { testConfig } from '@gemeinsam/testing';
import type { ModerationConfig } from '../moderation.config.js';

/** The settings of a moderation under test, which tells at once what is decided and reviews nothing unless `settings` says otherwise. */
export const moderationTestConfig = (
  servers: Parameters<typeof testConfig>[0],
  settings: Partial<ModerationConfig> = {},
): ModerationConfig => ({ ...testConfig(servers), UNDO_MINUTES: 0, REVIEW_SHARE: 0, ...settings });
