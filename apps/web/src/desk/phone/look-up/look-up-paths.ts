export const lookUpPath = '/desk/phone/look-up';
export const contributionPath = (reference: string): string => `${lookUpPath}/${reference}`;
export const withdrawPath = (reference: string): string => `${contributionPath(reference)}/withdraw`;
export const addPath = (reference: string): string => `${contributionPath(reference)}/add`;
export const appealPath = (reference: string): string => `${contributionPath(reference)}/appeal`;
export const contactPath = (reference: string): string => `${contributionPath(reference)}/contact`;
export const codePath = (reference: string): string => `${contributionPath(reference)}/code`;
/** What was found by what this session asked under an id. */
export const foundPath = (id: string): string => `${lookUpPath}?asked=${id}`;
