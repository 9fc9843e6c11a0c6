/** Where the office's clocks stand. Every day and every hour that the product speaks of is one of them. */
export const officeZone = 'Europe/Vienna';
