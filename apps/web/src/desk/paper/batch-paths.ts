export const batchesPath = '/desk/paper';
export const batchPath = (id: string): string => `${batchesPath}/batches/${id}`;
export const signOffPath = (id: string): string => `${batchPath(id)}/sign-off`;
/** Field by field, only those of this batch. */
export const completePath = (id: string): string => `${batchesPath}/verify?batch=${id}`;
export const formPath = (id: string): string => `${batchesPath}/forms/${id}`;
export const alarmsOfBatchPath = (id: string): string => `${batchesPath}/alarms?batch=${id}`;
