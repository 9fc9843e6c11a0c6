import { Badge, Button, ErrorSummary, Notice, TextField } from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import { CsrfField, DeskPage } from '../shell/page.js';
import { authTexts } from './auth.texts.js';
import { passwordMinimum } from './password.js';

export interface AccountPageProps {
  request: FastifyRequest;
  changed?: boolean;
  problem?: { field: 'current' | 'wanted'; text: string };
}

/** The own account: name, roles, password. */
export function AccountPage({ request, changed, problem }: AccountPageProps) {
  const texts = authTexts(request.shell.language);
  const { actor, csrfToken } = request.shell;
  const errorOf = (field: 'current' | 'wanted') => (problem?.field === field ? problem.text : undefined);
  return (
    <DeskPage request={request} title={texts.accountTitle}>
      <h1>{actor.name}</h1>
      <p class="facts">
        {texts.roles}:{' '}
        {actor.roles.map((role) => (
          <Badge key={role}>{texts.roleNames[role]}</Badge>
        ))}
      </p>
      <h2>{texts.changeTitle}</h2>
      {changed && (
        <Notice tone="ok" role="status">
          <p>{texts.changed}</p>
        </Notice>
      )}
      <ErrorSummary
        title={texts.errorsTitle}
        faults={problem ? [{ field: problem.field, message: problem.text }] : []}
      />
      <form method="post" action="/account/password" class="narrow-form">
        <CsrfField token={csrfToken} />
        <TextField
          id="current"
          type="password"
          label={texts.current}
          error={errorOf('current')}
          required
          autocomplete="current-password"
        />
        <TextField
          id="wanted"
          type="password"
          label={texts.wanted}
          help={texts.wantedHelp(passwordMinimum)}
          error={errorOf('wanted')}
          required
          autocomplete="new-password"
        />
        <p class="actions">
          <Button>{texts.change}</Button>
        </p>
      </form>
    </DeskPage>
  );
}
