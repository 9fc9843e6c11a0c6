import { Badge, Button, ConfirmAction, DataTable, EmptyState, Notice, TextField } from '@gemeinsam/ui';
import type { ApiToken } from '../auth/api-token.js';
import { dateAndTime } from '../shell/dates.js';
import { CsrfField } from '../shell/page.js';
import { AdminFrame } from './admin-frame.js';
import { adminTexts } from './admin.texts.js';
import type { TokenProblem } from './api-tokens.service.js';
import { longestName } from './name-limit.js';
import { RoleBoxes } from './staff-accounts.page.js';
import { useTexts, useVisit } from '../shell/visit.js';

export interface TokensPageProps {
  tokens: readonly ApiToken[];
  saved?: boolean;
  /** A token just made; shown this once. */
  made?: string;
  input?: { name: string; roles: string[] };
  problems?: readonly TokenProblem[];
}

/** The API tokens, and the form for another. */
export function TokensPage({ tokens, saved, made, input, problems = [] }: TokensPageProps) {
  const { language } = useVisit();
  const texts = useTexts(adminTexts);
  const nameProblem = problems.find((problem) => problem === 'name-missing' || problem === 'name-long');
  const nameError = nameProblem && texts.problems[nameProblem];
  const rolesError = problems.includes('roles-missing') ? texts.problems['roles-missing'] : undefined;
  const faults = [
    ...(nameError ? [{ field: 'name', message: nameError }] : []),
    ...(rolesError ? [{ field: 'roles', message: rolesError }] : []),
  ];
  return (
    <AdminFrame place="tokens" done={saved ? texts.saved : undefined} faults={faults}>
      <h1>{texts.places.tokens}</h1>
      <p class="lead">{texts.tokensLead}</p>
      {made && (
        <Notice tone="ok" role="status" focus title={texts.tokenMade}>
          <p>
            <output class="secret">{made}</output>
          </p>
          <p>{texts.tokenOnce}</p>
        </Notice>
      )}
      <DataTable
        caption={texts.places.tokens}
        captionHidden
        rows={tokens}
        keyOf={(token) => token.id}
        empty={<EmptyState title={texts.noTokens} />}
        columns={[
          { head: texts.tokenName, cell: (token) => token.name, rowHead: true },
          {
            head: texts.roles,
            cell: (token) => (
              <span class="facts">
                {token.roles.map((role) => (
                  <Badge key={role}>{texts.roleNames[role]}</Badge>
                ))}
              </span>
            ),
          },
          { head: texts.created, cell: (token) => dateAndTime(token.createdAt, language) },
          { head: texts.createdBy, cell: (token) => token.createdBy },
          {
            head: texts.lastUsed,
            cell: (token) => (token.lastUsedAt ? dateAndTime(token.lastUsedAt, language) : texts.never),
          },
          {
            head: texts.actions,
            cell: (token) =>
              token.revokedAt ? (
                <Badge tone="bad">{texts.revoked}</Badge>
              ) : (
                <form method="post" action={`/admin/tokens/${token.id}/revoke`}>
                  <CsrfField />
                  <ConfirmAction
                    label={texts.revoke}
                    question={texts.revokeQuestion}
                    confirm={texts.revokeConfirm}
                  />
                </form>
              ),
          },
        ]}
      />
      <h2>{texts.addToken}</h2>
      <form method="post" action="/admin/tokens" class="narrow-form">
        <CsrfField />
        <TextField
          id="name"
          label={texts.tokenName}
          help={texts.tokenNameHelp}
          value={input?.name}
          error={nameError}
          max={longestName}
          required
          autocomplete="off"
        />
        <RoleBoxes texts={texts} values={input?.roles} error={rolesError} />
        <p class="actions">
          <Button>{texts.makeToken}</Button>
        </p>
      </form>
    </AdminFrame>
  );
}
