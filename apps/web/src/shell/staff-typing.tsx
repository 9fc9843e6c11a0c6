import { KeptTyping, TypingSent } from '@gemeinsam/ui';
import type { ComponentChildren } from 'preact';
import { useVisit } from './visit.js';

/** Begins the names of all forms that staff type into. */
const staffForms = 'staff ';

const nameOf = (form: string, who: string): string => `${staffForms}${who} ${form}`;

interface StaffTypingProps {
  /** Which form it is: its path. */
  form: string;
}
interface KeptFormProps extends StaffTypingProps {
  /** What the server shows was typed and could not be taken. */
  cameBack?: boolean;
  children: ComponentChildren;
}

/** Around a form of staff: what is typed stays in this tab for who typed it, until it was received or they sign out. */
export function StaffTyping({ form, cameBack, children }: KeptFormProps) {
  const { actor } = useVisit();
  return (
    <KeptTyping name={nameOf(form, actor.id)} fresh={false} cameBack={cameBack}>
      {children}
    </KeptTyping>
  );
}

/** Put on a page where the form was received, or was given up; with `all` every form whose path begins so. */
export function StaffTypingSent({ form, all }: StaffTypingProps & { all?: boolean }) {
  const { actor } = useVisit();
  return <TypingSent name={nameOf(form, actor.id)} all={all} />;
}

/** Put on the page after signing out: nothing that staff typed stays in this tab. */
export function StaffSignedOut() {
  return <TypingSent name={staffForms} all />;
}
