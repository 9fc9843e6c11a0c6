import type { CallerGrade, KnownCaller } from '@gemeinsam/contracts';

/** `known` when at most one name was given with this number, `maybe` when several people share it. */
export function gradeOf(earlier: readonly KnownCaller[]): CallerGrade {
  if (earlier.length === 0) return 'unknown';
  const names = new Set(
    earlier.flatMap(({ name }) =>
      name ? [name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim()] : [],
    ),
  );
  return names.size > 1 ? 'maybe' : 'known';
}
