/**
 * Addresses of the public pages, relative to the public URL of the web door. Mails, letters, the API and the pages
 * themselves take them from here, so that a printed address stays right.
 */
export const publicPaths = {
  start: '/',
  /** The web form of a process. */
  process: (slug: string) => `/mitmachen/${slug}`,
  /** Where people look up what became of their contribution. */
  lookup: '/mein-beitrag',
  status: (reference: string) => `/mein-beitrag/${reference}`,
  /** Opens it for its author, by the secret of a message. */
  accessLink: (reference: string, secret: string) => `/mein-beitrag/${reference}/link/${secret}`,
  /** How taking part works, in plain words. */
  howItWorks: '/so-geht-es',
  /** Who runs the site (§ 5 ECG, §§ 24 and 25 MedienG). */
  imprint: '/impressum',
  /** What becomes of people's data (Art. 13 GDPR). */
  privacy: '/datenschutz',
  /** How accessible the site is (Directive (EU) 2016/2102, Art. 7). */
  accessibility: '/barrierefreiheit',
  /** What was decided, for everybody, without names and words. */
  decisionLog: '/entscheidungen',
  printableForm: (slug: string) => `/api/v1/processes/${slug}/form.pdf`,
} as const;
