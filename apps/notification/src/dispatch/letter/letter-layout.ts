/** PDF points in a millimetre. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A4 with the address where DIN 5008 form B has it, so that it shows in the window of a DL or C6/5 envelope. */
export const letterLayout = {
  page: { width: mm(210), height: mm(297) },
  margin: { left: mm(25), right: mm(20), bottom: mm(25), nextTop: mm(27) },
  window: { left: mm(20), top: mm(45), width: mm(85), height: mm(45), inset: mm(5) },
  /** The sender's line above the address: 17.7 mm of the window are for remarks, the line stands at their end. */
  senderLine: mm(58.5),
  address: mm(63.7),
  information: { left: mm(125), top: mm(50), width: mm(65) },
  subject: mm(98.5),
  foldMarks: [mm(105), mm(210)],
  punchMark: mm(148.5),
  markLength: mm(4),
  footer: mm(280),
} as const;
