import type { ProcessView } from '@gemeinsam/contracts';

/** Postal address in one line. */
export const addressLine = (view: ProcessView): string => view.postalAddress.join(', ');

/** A phone number as a link: digits and the leading plus. */
export const phoneHref = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;
