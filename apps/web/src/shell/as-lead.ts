/** `Ort` → `Ort:`; what ends in a mark of its own, such as a question, leads on without another. */
export const asLead = (words: string): string => (/[.:?!…]$/.test(words) ? words : `${words}:`);
