/** Who works at the paper desk. */
export const clerk = ['paper', 'lead', 'admin'] as const;
