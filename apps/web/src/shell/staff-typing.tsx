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

/** Around a form of staff: what is typed stays in this tab for who typed it, until it was received or they sign out. */
export function StaffTyping({ form, children }: StaffTypingProps & { children: ComponentChildren }) {
  const { actor } = useVisit();
  return (
    <KeptTyping name={nameOf(form, actor.id)} fresh={false}>
      {children}
    </KeptTyping>
  );
}

/** Put on a page where the form was received, or was given up. */
export function StaffTypingSent({ form }: StaffTypingProps) {
  const { actor } = useVisit();
  return <TypingSent name={nameOf(form, actor.id)} />;
}

/** Put on the page after signing out: nothing that staff typed stays in this tab. */
export function StaffSignedOut() {
  return <TypingSent name={staffForms} all />;
}
