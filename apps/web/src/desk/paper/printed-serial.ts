/** The number of a sheet as it is printed on it: `0412-7385`. */
export const printedSerial = (serial: string): string =>
  serial.includes('-') ? serial : `${serial.slice(0, 4)}-${serial.slice(4)}`;
