/** `+43 1 505 00 73`: a number as people read it aloud, Austrian ones in pairs; others as they are. */
export function phoneWords(phone: string): string {
  const [, area, rest] = /^\+43(1|[2-7]\d{2})(\d{4,})$/.exec(phone.replace(/[^+\d]/g, '')) ?? [];
  if (area === undefined || rest === undefined) return phone;
  const first = rest.length % 2 === 1 ? 3 : 2;
  const pairs = rest.slice(first).match(/\d{2}/g) ?? [];
  return ['+43', area, rest.slice(0, first), ...pairs].join(' ');
}
