import { publicPaths } from '@gemeinsam/contracts';

/** Where similar contributions are shown before the form with this token is sent. */
export const similarPath = (slug: string, token: string): string =>
  `${publicPaths.process(slug)}/aehnlich?${new URLSearchParams({ formular: token }).toString()}`;

/** Where the form with this token stands. */
export const formPath = (slug: string, token: string): string =>
  `${publicPaths.process(slug)}?${new URLSearchParams({ formular: token }).toString()}`;
