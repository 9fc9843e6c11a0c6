/*
 * Asks before what was typed is thrown away, whatever leads off the page: a key such as Escape, a link, Back, closing. Only what
 * goes out with its form, or is kept elsewhere (`draft-form`, `kept-typing`, forms that repeat: `data-many`), is let go without a question.
 * The question itself is the browser's (HTML, `beforeunload`), in its language and reachable by keyboard.
 */
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The form that is on its way. */
let sending: HTMLFormElement | undefined;

function changed(control: Control): boolean {
  if (control.disabled || control.type === 'hidden') return false;
  if (control instanceof HTMLSelectElement)
    return (
      [...control.options].some((option) => option.selected !== option.defaultSelected) &&
      control.value !== ''
    );
  if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type))
    return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}

/** A form that came back refused shows what was typed as if it had always been there. */
const cameBack = (form: HTMLFormElement): boolean =>
  document.querySelector('.error-summary') !== null &&
  [...form.querySelectorAll<HTMLTextAreaElement>('textarea')].some(({ value }) => value.trim() !== '');

const holds = (form: HTMLFormElement): boolean =>
  form.method === 'post' &&
  form !== sending &&
  !('many' in form.dataset) &&
  form.closest('draft-form, kept-typing') === null &&
  (cameBack(form) ||
    [...form.elements].some(
      (one) =>
        (one instanceof HTMLInputElement ||
          one instanceof HTMLTextAreaElement ||
          one instanceof HTMLSelectElement) &&
        changed(one),
    ));

document.addEventListener('submit', (event) => {
  if (!event.defaultPrevented && event.target instanceof HTMLFormElement) sending = event.target;
});
window.addEventListener('pageshow', () => (sending = undefined));
window.addEventListener('beforeunload', (event) => {
  if ([...document.forms].some(holds)) event.preventDefault();
});
