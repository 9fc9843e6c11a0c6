import { Badge, Button, ErrorSummary, Notice, TextField } from '@gemeinsam/ui';
import { CsrfField, DeskPage } from '../shell/page.js';
import { authTexts } from './auth.texts.js';
import { passwordMinimum } from './password.js';
import { useTexts, useVisit } from '../shell/visit.js';

export interface AccountPageProps {
  changed?: boolean;
  problem?: { field: 'current' | 'wanted'; text: string };
}

/** The own account: name, roles, password. */
export function AccountPage({ changed, problem }: AccountPageProps) {
  const { actor } = useVisit();
  const texts = useTexts(authTexts);
  const errorOf = (field: 'current' | 'wanted') => (problem?.field === field ? problem.text : undefined);
  return (
    <DeskPage title={texts.accountTitle}>
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
        <CsrfField />
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
