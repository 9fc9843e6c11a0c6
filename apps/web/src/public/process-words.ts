import type { ProcessView } from '@gemeinsam/contracts';

/** Postal address in one line. */
export const addressLine = (view: ProcessView): string => view.postalAddress.join(', ');
