/** All alarms, or those of one batch. */
export const alarmsPath = (batch?: string, state?: 'settled'): string => {
  const query = new URLSearchParams({ ...(state && { state }), ...(batch && { batch }) }).toString();
  return `/desk/paper/alarms${query && `?${query}`}`;
};
/** One alarm; with a batch, the next one is of it, too. */
export const alarmPath = (id: string, batch?: string): string =>
  `/desk/paper/alarms/${id}${batch ? `?batch=${batch}` : ''}`;
/** Where something is done with an alarm. */
export const alarmActionPath = (id: string, action: 'settle' | 'rescan' | 'reopen'): string =>
  `/desk/paper/alarms/${id}/${action}`;
