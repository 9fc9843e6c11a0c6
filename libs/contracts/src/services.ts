/** What the product knows of a service beside its code. */
interface ServiceEntry {
  /** What people call it. */
  readonly title: { readonly de: string; readonly en: string };
  /** Whose events it reads. */
  readonly reads: readonly string[];
  /** Whether it answers requests, those of the operators at least: then it has a direct line. */
  readonly answers: boolean;
  /** What it is given beside what every service is given; each setting says in tools/deployment/settings.ts where it comes from. */
  readonly settings: readonly string[];
  /** Of one copy in Kubernetes: what it needs and at most gets, and how many copies a city starts with. */
  readonly size: { readonly cpu: string; readonly memory: string; readonly copies: number };
}

/**
 * The services, each once. Streams and bus permissions, databases and passwords, direct lines, the environment of
 * `npm start`, Compose and Kubernetes, and the references of the compilers come from this list:
 * after a change of it `npm run generate`.
 */
export const serviceRegistry = {
  intake: {
    title: { de: 'Eingang', en: 'Intake' },
    reads: ['moderation', 'notification'],
    answers: true,
    settings: ['DEMO_PROCESS', 'PAPER_INBOX_DIR', 'CALL_NUMBER_DAYS'],
    size: { cpu: '200m', memory: '2Gi', copies: 3 },
  },
  moderation: {
    title: { de: 'Prüfung', en: 'Moderation' },
    // Its own, too: which decisions are drawn for a review is none of what holds up telling them.
    reads: ['intake', 'moderation'],
    answers: true,
    settings: ['UNDO_MINUTES', 'REVIEW_SHARE'],
    size: { cpu: '100m', memory: '512Mi', copies: 2 },
  },
  notification: {
    title: { de: 'Antworten', en: 'Notification' },
    reads: ['intake', 'moderation'],
    answers: true,
    settings: [
      'PUBLIC_URL',
      'MAIL_FROM',
      'SMTP_URL',
      'OFFICE_NAME',
      'OFFICE_ADDRESS',
      'OFFICE_HOURS',
      'LETTER_RETENTION_DAYS',
      'CALLBACK_RETENTION_DAYS',
    ],
    size: { cpu: '50m', memory: '512Mi', copies: 2 },
  },
  reporting: {
    title: { de: 'Zahlen', en: 'Reporting' },
    reads: ['intake', 'moderation', 'notification'],
    answers: true,
    settings: [],
    size: { cpu: '50m', memory: '512Mi', copies: 2 },
  },
  web: {
    title: { de: 'Tür', en: 'Web' },
    reads: [],
    answers: false,
    settings: [
      'HOST',
      'PORT',
      'TRUSTED_PROXIES',
      'PUBLIC_URL',
      'SESSION_SECRET',
      'KEEP_TYPED',
      'OFFICE_NAME',
      'OFFICE_ADDRESS',
      'OFFICE_HOURS',
      'OFFICE_PHONE',
      'OFFICE_EMAIL',
      'OFFICE_CALL_LANGUAGES',
      'OFFICE_OPERATOR',
      'OFFICE_DATA_PROTECTION',
      'OFFICE_SUPERVISOR',
      'OFFICE_VAT_ID',
      'OFFICE_ACCESSIBILITY_BODY',
      'CALL_NUMBER_DAYS',
      'LETTER_RETENTION_DAYS',
      'CALLBACK_RETENTION_DAYS',
      'DEMO_STAFF_PASSWORD',
    ],
    size: { cpu: '200m', memory: '1Gi', copies: 3 },
  },
} as const satisfies Record<string, ServiceEntry>;

type Registry = typeof serviceRegistry;
export type Service = keyof Registry;
export const services = Object.keys(serviceRegistry) as readonly Service[];

/** Those that answer requests. */
export type OperatedService = {
  [Name in Service]: Registry[Name]['answers'] extends true ? Name : never;
}[Service];
export const operatedServices = services.filter(
  (name): name is OperatedService => serviceRegistry[name].answers,
);

/** One value for each service. */
export const forEachService = <Name extends Service, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Record<Name, Value> =>
  Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>;

/** The variable that says where a service answers direct requests. */
export type DirectUrlVariable = `${Uppercase<OperatedService>}_DIRECT_URL`;
export const directUrlVariable = (service: OperatedService): DirectUrlVariable =>
  `${service.toUpperCase()}_DIRECT_URL` as DirectUrlVariable;

/** What at least one service is given beside what every service is given. */
export type Setting = Registry[Service]['settings'][number];
