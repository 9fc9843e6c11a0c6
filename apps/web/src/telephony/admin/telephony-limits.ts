/** As many characters as each may have; said on the pages before anybody comes near. */
export const longest = { name: 80, queue: 120, extension: 40, login: 120, reason: 200 };
/** Login names of one seat. */
export const mostLogins = 20;
