import { Badge, Button, Checkbox, ErrorSummary, TextField } from '@gemeinsam/ui';
import { phoneDesk } from '@gemeinsam/contracts';
import { CsrfField, DeskPage } from '../shell/page.js';
import { DoneNotice } from '../shell/done-notice.js';
import { hasOneOf } from './staff-account.js';
import { authTexts } from './auth.texts.js';
import { passwordMinimum } from './password.js';
import { useTexts, useVisit } from '../shell/visit.js';

/** What can just have been done here. */
export const accountNotices = ['changed', 'keys', 'phone'] as const;

export interface AccountPageProps {
  done?: (typeof accountNotices)[number];
  problem?: { field: 'current' | 'wanted'; text: string };
}

/** The own account: name, roles, how its owner works, password. */
export function AccountPage({ done, problem }: AccountPageProps) {
  const { actor, letterKeys = true, oneQuestion = false } = useVisit();
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
      {done && <DoneNotice>{texts.notices[done]}</DoneNotice>}
      <h2 id="keys">{texts.keysTitle}</h2>
      <form method="post" action="/account/keys" class="narrow-form">
        <CsrfField />
        <Checkbox
          id="letters"
          label={texts.letterKeys}
          help={texts.letterKeysHelp}
          value="yes"
          checked={letterKeys}
        />
        <p class="actions">
          <Button look="secondary">{texts.saveKeys}</Button>
        </p>
      </form>
      {hasOneOf(actor, phoneDesk) && (
        <>
          <h2 id="phone">{texts.phoneTitle}</h2>
          <form method="post" action="/account/phone" class="narrow-form">
            <CsrfField />
            <Checkbox
              id="one"
              label={texts.oneQuestion}
              help={texts.oneQuestionHelp}
              value="yes"
              checked={oneQuestion}
            />
            <p class="actions">
              <Button look="secondary">{texts.savePhone}</Button>
            </p>
          </form>
        </>
      )}
      <h2>{texts.changeTitle}</h2>
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
