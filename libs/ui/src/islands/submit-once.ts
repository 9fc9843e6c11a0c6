/*
 * A form goes out once: the second click on its button does nothing while the first is under way. The server recognises a
 * repeated form by its token in any case; this spares people the wait. Put `data-many` on a form that may be sent repeatedly.
 */
const underWay = new WeakMap<HTMLFormElement, number>();

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (
    !(form instanceof HTMLFormElement) ||
    form.method !== 'post' ||
    'many' in form.dataset ||
    event.defaultPrevented
  )
    return;
  const since = underWay.get(form);
  // After eight seconds a second try is a person's decision, not a double click.
  if (since !== undefined && Date.now() - since < 8000) {
    event.preventDefault();
    return;
  }
  underWay.set(form, Date.now());
  form.setAttribute('aria-busy', 'true');
});

// Back from the next page: the form may be sent again.
window.addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  for (const form of document.forms) {
    underWay.delete(form);
    form.removeAttribute('aria-busy');
  }
});
