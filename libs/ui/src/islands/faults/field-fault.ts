type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const idOf = (control: Control): string => `${control.id}-error`;

/** Says at a control what is wrong with it, as the server does on a page (`FieldError`), and goes there. */
export function showFault(control: Control, message: string): void {
  clearFault(control);
  const error = document.createElement('p');
  error.className = 'field-error';
  error.id = idOf(control);
  error.textContent = message;
  control.before(error);
  control.closest('.field')?.classList.add('field-invalid');
  control.setAttribute('aria-invalid', 'true');
  describe(control, [...described(control), error.id]);
  control.focus();
}

/** Takes back what was said of a control. */
export function clearFault(control: Control): void {
  const id = idOf(control);
  document.getElementById(id)?.remove();
  control.closest('.field')?.classList.remove('field-invalid');
  control.removeAttribute('aria-invalid');
  describe(
    control,
    described(control).filter((one) => one !== id),
  );
}

const described = (control: Control): string[] =>
  (control.getAttribute('aria-describedby') ?? '').split(/\s+/).filter((id) => id !== '');

function describe(control: Control, ids: readonly string[]): void {
  if (ids.length > 0) control.setAttribute('aria-describedby', ids.join(' '));
  else control.removeAttribute('aria-describedby');
}
