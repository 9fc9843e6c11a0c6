import type { Visit } from '../../../shell/visit.js';

/** Kinds of files that the file button offers. */
export const acceptedFiles = '.pdf,.tif,.tiff,.png,.jpg,.jpeg';

/** The address of a form whose body is a stream of files: the form token is in it, because nobody reads the body before. */
export const withFormToken = ({ csrfToken }: Visit, path: string): string =>
  `${path}?_csrf=${encodeURIComponent(csrfToken ?? '')}`;
