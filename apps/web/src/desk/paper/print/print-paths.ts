/** Where the print desk is. */
export const printPath = '/desk/paper/print';
export const runPath = (id: string): string => `${printPath}/runs/${id}`;
