import { publicPaths, type ProblemKind } from '@gemeinsam/contracts';
import { ButtonLink } from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import { KeptInput, keptFields } from './kept-input.js';
import { DeskPage, PublicPage } from './page.js';
import { ownAddress } from './reading-preferences.js';
import type { ShellTexts } from './texts.de.js';
import { shellTexts } from './texts.js';

type ErrorTextKey = Exclude<
  keyof ShellTexts['error'],
  'goOn' | 'toStart' | 'toLookup' | 'toLogin' | 'retry' | 'kept' | 'sendAgain' | 'referenceForUs'
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
};

/** Says what happened, what was kept and what to do; never a bare status. */
export function ErrorPage({
  request,
  kind,
  code,
}: {
  request: FastifyRequest;
  kind: ProblemKind;
  code?: string;
}) {
  const texts = shellTexts(request.shell.language).error;
  const words = texts[(code !== undefined && textOfCode[code]) || textOfKind[kind]];
  const staff = request.shell.actor.kind === 'staff';
  const kept = kind === 'unavailable' ? keptFields(request) : undefined;
  const content = (
    <div class="error-page">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {kept && <KeptInput request={request} fields={kept} />}
      <h2>{texts.goOn}</h2>
      <p class="actions">
        {(kind === 'unavailable' || kind === 'conflict' || kind === 'fault') && request.method === 'GET' && (
          <ButtonLink href={ownAddress(request.url)}>{texts.retry}</ButtonLink>
        )}
        {kind === 'unauthenticated' && (
          <ButtonLink href={`/login?next=${encodeURIComponent(ownAddress(request.url))}`}>
            {texts.toLogin}
          </ButtonLink>
        )}
        <ButtonLink look="secondary" href={staff ? '/desk' : publicPaths.start}>
          {texts.toStart}
        </ButtonLink>
        {!staff && (
          <ButtonLink look="secondary" href={publicPaths.lookup}>
            {texts.toLookup}
          </ButtonLink>
        )}
      </p>
      {(kind === 'fault' || kind === 'unavailable') && (
        <p class="soft">{texts.referenceForUs(request.shell.correlationId)}</p>
      )}
    </div>
  );
  return staff ? (
    <DeskPage request={request} title={words.title}>
      {content}
    </DeskPage>
  ) : (
    <PublicPage request={request} title={words.title} robots="noindex">
      {content}
    </PublicPage>
  );
}
