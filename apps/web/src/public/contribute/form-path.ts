import { publicPaths } from '@gemeinsam/contracts';

/** Where the form with this token stands. */
export const formPath = (slug: string, token: string): string =>
  `${publicPaths.process(slug)}?${new URLSearchParams({ formular: token }).toString()}`;
