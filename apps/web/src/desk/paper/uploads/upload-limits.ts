import type { WebConfig } from '../../../web.config.js';

/** How much may come at once, in megabytes. */
export interface UploadLimits {
  file: number;
  batch: number;
}

export const uploadLimitsOf = (
  config: Pick<WebConfig, 'UPLOAD_FILE_MB' | 'UPLOAD_BATCH_MB'>,
): UploadLimits => ({ file: config.UPLOAD_FILE_MB, batch: config.UPLOAD_BATCH_MB });
