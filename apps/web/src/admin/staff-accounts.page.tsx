import { roles } from '@gemeinsam/contracts';
import {
  Badge,
  Button,
  ButtonLink,
  Checkboxes,
  ConfirmAction,
  DataTable,
  type FieldFault,
  RowName,
  TextField,
} from '@gemeinsam/ui';
import { emailAsShown } from '@gemeinsam/service-kit';
import type { StaffAccount } from '../auth/staff-account.js';
import { dateAndTime } from '../shell/dates.js';
import { CsrfField } from '../shell/page.js';
import { AdminFrame } from './admin-frame.js';
import type { AdminTexts } from './admin.texts.de.js';
import { adminTexts } from './admin.texts.js';
import { longestName } from './name-limit.js';
import type { StaffInput, StaffProblem } from './staff-accounts.service.js';
import { useTexts, useVisit } from '../shell/visit.js';

const fieldOf: Record<StaffProblem, string> = {
  'name-missing': 'name',
  'name-long': 'name',
  'email-wrong': 'email',
  'email-beyond-ascii': 'email',
  'email-taken': 'email',
  'roles-missing': 'roles',
  'last-admin': 'roles',
  disabled: 'enable',
};
const faultsOf = (problems: readonly StaffProblem[], texts: AdminTexts): FieldFault[] =>
  problems.map((problem) => ({ field: fieldOf[problem], message: texts.problems[problem] }));
const errorOf = (faults: readonly FieldFault[], field: string): string | undefined =>
  faults.find((fault) => fault.field === field)?.message;

/** Which roles an account or a token has; at least one. */
export function RoleBoxes({
  texts,
  values,
  error,
}: {
  texts: AdminTexts;
  values?: readonly string[];
  error?: string;
}) {
  return (
    <Checkboxes
      id="roles"
      label={texts.roles}
      required
      error={error}
      values={values}
      options={roles.map((role) => ({
        value: role,
        label: texts.roleNames[role],
        help: texts.roleHelp[role],
      }))}
    />
  );
}

export interface StaffAccountsPageProps {
  accounts: readonly StaffAccount[];
  saved?: boolean;
  input?: StaffInput;
  problems?: readonly StaffProblem[];
}

/** All accounts, and the form for another. */
export function StaffAccountsPage({ accounts, saved, input, problems = [] }: StaffAccountsPageProps) {
  const { language } = useVisit();
  const texts = useTexts(adminTexts);
  const faults = faultsOf(problems, texts);
  return (
    <AdminFrame place="staff" done={saved ? texts.saved : undefined} faults={faults}>
      <h1>{texts.places.staff}</h1>
      <p class="lead">{texts.staffLead}</p>
      <DataTable
        caption={texts.places.staff}
        captionHidden
        rows={accounts}
        keyOf={(account) => account.id}
        columns={[
          { head: texts.name, cell: (account) => account.name, rowHead: true },
          { head: texts.email, cell: (account) => emailAsShown(account.email) },
          {
            head: texts.roles,
            cell: (account) => (
              <span class="facts">
                {account.roles.map((role) => (
                  <Badge key={role}>{texts.roleNames[role]}</Badge>
                ))}
              </span>
            ),
          },
          { head: texts.state, cell: (account) => <AccountState account={account} texts={texts} /> },
          {
            head: texts.lastLogin,
            cell: (account) =>
              account.lastLoginAt ? dateAndTime(account.lastLoginAt, language) : texts.never,
          },
          {
            head: texts.actions,
            cell: (account) => (
              <a href={`/admin/staff/${account.id}`}>
                {texts.edit}
                <RowName>{account.name}</RowName>
              </a>
            ),
          },
        ]}
      />
      <h2>{texts.addStaff}</h2>
      <p>{texts.addStaffLead}</p>
      <form method="post" action="/admin/staff" class="narrow-form">
        <CsrfField />
        <TextField
          id="name"
          label={texts.name}
          value={input?.name}
          error={errorOf(faults, 'name')}
          max={longestName}
          required
          autocomplete="off"
        />
        <TextField
          id="email"
          type="email"
          label={texts.email}
          value={input?.email}
          error={errorOf(faults, 'email')}
          required
          autocomplete="off"
        />
        <RoleBoxes texts={texts} values={input?.roles} error={errorOf(faults, 'roles')} />
        <p class="actions">
          <Button>{texts.add}</Button>
        </p>
      </form>
    </AdminFrame>
  );
}

function AccountState({ account, texts }: { account: StaffAccount; texts: AdminTexts }) {
  if (account.disabledAt) return <Badge tone="bad">{texts.disabled}</Badge>;
  return account.hasPassword ? (
    <Badge tone="ok">{texts.active}</Badge>
  ) : (
    <Badge tone="warn">{texts.waiting}</Badge>
  );
}

export interface StaffAccountPageProps {
  account: StaffAccount;
  input?: { name: string; roles: string[] };
  problems?: readonly StaffProblem[];
}

/** One account: name, roles, password link, disabling. */
export function StaffAccountPage({ account, input, problems = [] }: StaffAccountPageProps) {
  const texts = useTexts(adminTexts);
  const faults = faultsOf(problems, texts);
  return (
    <AdminFrame place="staff" title={account.name} faults={faults}>
      <h1>{account.name}</h1>
      <p class="facts">
        <span>{emailAsShown(account.email)}</span>
        <AccountState account={account} texts={texts} />
      </p>
      <form method="post" action={`/admin/staff/${account.id}`} class="narrow-form">
        <CsrfField />
        <TextField
          id="name"
          label={texts.name}
          value={input?.name ?? account.name}
          error={errorOf(faults, 'name')}
          max={longestName}
          required
          autocomplete="off"
        />
        <RoleBoxes texts={texts} values={input?.roles ?? account.roles} error={errorOf(faults, 'roles')} />
        <p class="actions">
          <Button>{texts.save}</Button>
          {account.disabledAt && (
            <Button look="secondary" name="action" value="enable" id="enable">
              {texts.enable}
            </Button>
          )}
        </p>
        {!account.disabledAt && (
          <ConfirmAction
            label={texts.disable}
            question={texts.disableQuestion}
            confirm={texts.disableConfirm}
            name="action"
            value="disable"
          />
        )}
      </form>
      <form method="post" action={`/admin/staff/${account.id}/password-link`}>
        <CsrfField />
        <p class="actions">
          <Button look="secondary">{texts.newLink}</Button>
          <ButtonLink look="secondary" href="/admin/staff">
            {texts.back}
          </ButtonLink>
        </p>
      </form>
    </AdminFrame>
  );
}

/** A link that is shown once. */
export function PasswordLinkPage({ name, link }: { name: string; link: string }) {
  const texts = useTexts(adminTexts);
  return (
    <AdminFrame place="staff" title={texts.linkTitle}>
      <h1>{texts.linkTitle}</h1>
      <p class="lead">{texts.linkLead(name)}</p>
      <p>
        <output class="secret">{link}</output>
      </p>
      <p class="actions">
        <ButtonLink href="/admin/staff">{texts.back}</ButtonLink>
      </p>
    </AdminFrame>
  );
}
