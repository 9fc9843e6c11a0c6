/** Where the picture of a field is, or of the part of it that stands on a further page. */
export const cropPath = (formId: string, field: string, part = 0): string =>
  `/desk/paper/forms/${formId}/crops/${encodeURIComponent(field)}${part === 0 ? '' : `?part=${part}`}`;
