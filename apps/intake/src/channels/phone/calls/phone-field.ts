/** The field of a draft with the number under which the caller can be reached. */
export const phoneField = 'contact.phone';
