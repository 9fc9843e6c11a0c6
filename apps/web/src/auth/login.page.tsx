import { Button, ButtonLink, ErrorSummary, Notice, TextField } from '@gemeinsam/ui';
import { CsrfField, PublicPage } from '../shell/page.js';
import { StaffSignedOut } from '../shell/staff-typing.js';
import { authTexts } from './auth.texts.js';
import { passwordMinimum } from './password.js';
import { useTexts } from '../shell/visit.js';

export interface LoginPageProps {
  token: string;
  /** Where to go afterwards; a path on this site. */
  next: string;
  email?: string;
  problem?: string;
  notice?: string;
  /** Somebody has just signed out here. */
  signedOut?: boolean;
}

/** The door for staff. What was typed stays, but for the password. */
export function LoginPage({ token, next, email, problem, notice, signedOut }: LoginPageProps) {
  const texts = useTexts(authTexts);
  return (
    <PublicPage
      title={texts.loginTitle}
      robots="noindex"
      switchBy={{ form: 'login', path: '/login/form' }}
      islands={signedOut ? ['kept-typing'] : []}
    >
      {signedOut && <StaffSignedOut />}
      <div class="flow">
        <h1>{texts.loginTitle}</h1>
        <p class="lead">{texts.loginLead}</p>
        {notice && (
          <Notice tone="ok" role="status">
            <p>{notice}</p>
          </Notice>
        )}
        <ErrorSummary
          title={texts.errorsTitle}
          faults={problem ? [{ field: 'email', message: problem }] : []}
        />
        <form method="post" action="/login" class="narrow-form" id="login">
          <CsrfField token={token} />
          <input type="hidden" name="next" value={next} />
          <TextField
            id="email"
            type="email"
            label={texts.email}
            value={email}
            required
            autocomplete="username"
          />
          <TextField
            id="password"
            type="password"
            label={texts.password}
            required
            autocomplete="current-password"
          />
          <p class="actions">
            <Button>{texts.signIn}</Button>
          </p>
        </form>
        <p class="soft">{texts.forgotten}</p>
      </div>
    </PublicPage>
  );
}

/** After a sign-out that was refused, because its page was older than the session: says so and offers it once more. */
export function StillSignedInPage() {
  const texts = useTexts(authTexts);
  return (
    <PublicPage title={texts.stillSignedInTitle} robots="noindex">
      <div class="flow">
        <h1>{texts.stillSignedInTitle}</h1>
        <p class="lead">{texts.stillSignedIn}</p>
        <form method="post" action="/logout">
          <CsrfField />
          <p class="actions">
            <Button>{texts.signOut}</Button>
            <ButtonLink href="/desk">{texts.goOn}</ButtonLink>
          </p>
        </form>
      </div>
    </PublicPage>
  );
}

export interface ChoosePasswordPageProps {
  /** Absent when the link is no longer valid. */
  token?: string;
  name?: string;
  problem?: string;
}

/** Where a one-time link leads. */
export function ChoosePasswordPage({ token, name, problem }: ChoosePasswordPageProps) {
  const texts = useTexts(authTexts);
  const usable = token !== undefined && name !== undefined;
  return (
    <PublicPage title={texts.chooseTitle} robots="noindex">
      <div class="flow">
        <h1>{texts.chooseTitle}</h1>
        {!usable && (
          <>
            <p class="lead">{texts.linkUsed}</p>
            <p class="actions">
              <ButtonLink href="/login">{texts.signIn}</ButtonLink>
            </p>
          </>
        )}
        {usable && (
          <>
            <p class="lead">{texts.chooseLead(name)}</p>
            <ErrorSummary
              title={texts.errorsTitle}
              faults={problem ? [{ field: 'wanted', message: problem }] : []}
            />
            <form method="post" class="narrow-form">
              <CsrfField token={token} />
              <TextField
                id="wanted"
                type="password"
                label={texts.wanted}
                help={texts.wantedHelp(passwordMinimum)}
                error={problem}
                required
                autocomplete="new-password"
              />
              <p class="actions">
                <Button>{texts.choose}</Button>
              </p>
            </form>
          </>
        )}
      </div>
    </PublicPage>
  );
}
