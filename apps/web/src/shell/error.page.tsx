import { publicPaths, type ProblemKind } from '@gemeinsam/contracts';
import { ButtonLink } from '@gemeinsam/ui';
import { KeptInput, type KeptField } from './kept-input.js';
import { DeskPage, PublicPage } from './page.js';
import { ownAddress } from './reading-preferences.js';
import type { ShellTexts } from './texts.de.js';
import { shellTexts } from './texts.js';
import { useTexts, useVisit } from './visit.js';

type ErrorTextKey = Exclude<
  keyof ShellTexts['error'],
  | 'goOn'
  | 'toStart'
  | 'toDrafts'
  | 'toLookup'
  | 'toLogin'
  | 'toLoginBeside'
  | 'toForm'
  | 'retry'
  | 'kept'
  | 'stillHere'
  | 'sendAgain'
  | 'referenceForUs'
>;

const textOfKind: Record<ProblemKind, ErrorTextKey> = {
  invalid: 'invalid',
  unauthenticated: 'unauthenticated',
  forbidden: 'forbidden',
  'not-found': 'notFound',
  conflict: 'conflict',
  'too-large': 'tooLarge',
  unsupported: 'unsupported',
  'too-many': 'tooMany',
  unavailable: 'unavailable',
  fault: 'fault',
};

/** Codes that deserve words of their own, whatever their kind. */
const textOfCode: Partial<Record<string, ErrorTextKey>> = {
  'web.csrf': 'formExpired',
  'web.form-expired': 'formExpired',
  'web.form-format': 'formFormat',
  'web.content-encoding': 'formFormat',
  'web.other-site': 'otherSite',
  'web.upload-cut-off': 'uploadCutOff',
  'intake.draft-not-found': 'noDraft',
};

function keyOf({ kind, code, kept, mayRetry }: ErrorPageProps, staff: boolean): ErrorTextKey {
  if (kind === 'too-many' && !mayRetry) return 'tooManyUnsent';
  if (kind === 'unauthenticated' && kept) return 'unauthenticatedUnsent';
  if (code === 'web.csrf' && kept) return 'signedInAnew';
  const own = code === undefined ? undefined : textOfCode[code];
  if (own) return own;
  return staff && kind === 'not-found' ? 'notFoundForStaff' : textOfKind[kind];
}

/** What may be over when the same page is asked for once more. */
const retriable: ReadonlySet<ProblemKind> = new Set(['unavailable', 'conflict', 'too-many', 'fault']);

interface ErrorPageProps {
  kind: ProblemKind;
  code?: string;
  /** The form that was sent in vain. */
  kept?: readonly KeptField[];
  /** When to come again, for `too-many`. */
  retryAfterSeconds?: number;
  /** Whether the same address may be asked for once more; otherwise something was sent. */
  mayRetry: boolean;
  /** Where the form is that was sent. */
  formPage?: string;
}

/** In a window of its own where something is still to be sent from this one. */
function SignIn({ next, unsent }: { next: string; unsent: boolean }) {
  const texts = useTexts(shellTexts).error;
  const href = `/login?next=${encodeURIComponent(unsent ? '/desk' : next)}`;
  if (!unsent) return <ButtonLink href={href}>{texts.toLogin}</ButtonLink>;
  return (
    <a class="button button-primary" href={href} target="_blank" rel="noopener">
      <span>{texts.toLoginBeside}</span>
    </a>
  );
}

/** Says what happened, what was kept and what to do; never a bare status. */
export function ErrorPage({ kind, code, kept, mayRetry, formPage, retryAfterSeconds = 0 }: ErrorPageProps) {
  const { actor, correlationId, url } = useVisit();
  const texts = useTexts(shellTexts).error;
  const staff = actor.kind === 'staff';
  const key = keyOf({ kind, code, kept, mayRetry }, staff);
  // Who must sign in is staff, too.
  const anybody = !staff && kind !== 'unauthenticated';
  const { title, lead } = texts[key];
  const content = (
    <div class="error-page">
      <h1>{title}</h1>
      <p class="lead">
        {typeof lead === 'string' ? lead : lead(Math.max(1, Math.ceil(retryAfterSeconds / 60)))}
      </p>
      {kept && <KeptInput fields={kept} said={kind === 'unavailable' ? texts.kept : texts.stillHere} />}
      <h2>{texts.goOn}</h2>
      <p class="actions">
        {mayRetry && retriable.has(kind) && <ButtonLink href={ownAddress(url)}>{texts.retry}</ButtonLink>}
        {kind === 'unauthenticated' && (
          <SignIn next={formPage ?? ownAddress(url)} unsent={kept !== undefined} />
        )}
        {kept && formPage !== undefined && !anybody && (
          <ButtonLink look="secondary" href={formPage}>
            {texts.toForm}
          </ButtonLink>
        )}
        {staff && key === 'noDraft' && <ButtonLink href="/desk/phone/drafts">{texts.toDrafts}</ButtonLink>}
        <ButtonLink look="secondary" href={anybody ? publicPaths.start : '/desk'}>
          {texts.toStart}
        </ButtonLink>
        {anybody && (
          <ButtonLink look="secondary" href={publicPaths.lookup}>
            {texts.toLookup}
          </ButtonLink>
        )}
      </p>
      {(kind === 'fault' || kind === 'unavailable') && (
        <p class="soft">{texts.referenceForUs(correlationId)}</p>
      )}
    </div>
  );
  return staff ? (
    <DeskPage title={title}>{content}</DeskPage>
  ) : (
    <PublicPage title={title} robots="noindex">
      {content}
    </PublicPage>
  );
}
