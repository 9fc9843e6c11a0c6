import type { WebConfig } from '../../web.config.js';
import type { UploadLimits } from './batches/upload-form.js';

/** How much may come at once. */
export const uploadLimitsOf = (
  config: Pick<WebConfig, 'UPLOAD_FILE_MB' | 'UPLOAD_BATCH_MB'>,
): UploadLimits => ({ file: config.UPLOAD_FILE_MB, batch: config.UPLOAD_BATCH_MB });
