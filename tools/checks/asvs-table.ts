/** What OWASP ASVS 5.0.0 asks at levels 1 and 2: per section the numbers of level 1, then those of level 2. */
const asked: Readonly<Record<string, readonly [readonly number[], readonly number[]]>> = {
  '1.1': [[], [1, 2]],
  '1.2': [
    [1, 2, 3, 4, 5],
    [6, 7, 8, 9],
  ],
  '1.3': [
    [1, 2],
    [3, 4, 5, 6, 7, 8, 9, 10, 11],
  ],
  '1.4': [[], [1, 2, 3]],
  '1.5': [[1], [2]],
  '2.1': [[1], [2, 3]],
  '2.2': [[1, 2], [3]],
  '2.3': [[1], [2, 3, 4]],
  '2.4': [[], [1]],
  '3.2': [[1, 2], []],
  '3.3': [[1], [2, 3, 4]],
  '3.4': [
    [1, 2],
    [3, 4, 5, 6],
  ],
  '3.5': [
    [1, 2, 3],
    [4, 5],
  ],
  '3.7': [[], [1, 2]],
  '4.1': [[1], [2, 3]],
  '4.2': [[], [1]],
  '4.3': [[], [1, 2]],
  '4.4': [[1], [2, 3, 4]],
  '5.1': [[], [1]],
  '5.2': [[1, 2], [3]],
  '5.3': [[1, 2], []],
  '5.4': [[], [1, 2, 3]],
  '6.1': [[1], [2, 3]],
  '6.2': [
    [1, 2, 3, 4, 5, 6, 7, 8],
    [9, 10, 11, 12],
  ],
  '6.3': [
    [1, 2],
    [3, 4],
  ],
  '6.4': [
    [1, 2],
    [3, 4],
  ],
  '6.5': [[], [1, 2, 3, 4, 5]],
  '6.6': [[], [1, 2, 3]],
  '6.8': [[], [1, 2, 3, 4]],
  '7.1': [[], [1, 2, 3]],
  '7.2': [[1, 2, 3, 4], []],
  '7.3': [[], [1, 2]],
  '7.4': [
    [1, 2],
    [3, 4, 5],
  ],
  '7.5': [[], [1, 2]],
  '7.6': [[], [1, 2]],
  '8.1': [[1], [2]],
  '8.2': [[1, 2], [3]],
  '8.3': [[1], []],
  '8.4': [[], [1]],
  '9.1': [[1, 2, 3], []],
  '9.2': [[1], [2, 3, 4]],
  '10.1': [[], [1, 2]],
  '10.2': [[], [1, 2]],
  '10.3': [[], [1, 2, 3, 4]],
  '10.4': [
    [1, 2, 3, 4, 5],
    [6, 7, 8, 9, 10, 11],
  ],
  '10.5': [[], [1, 2, 3, 4, 5]],
  '10.6': [[], [1, 2]],
  '10.7': [[], [1, 2, 3]],
  '11.1': [[], [1, 2]],
  '11.2': [[], [1, 2, 3]],
  '11.3': [[1, 2], [3]],
  '11.4': [[1], [2, 3, 4]],
  '11.5': [[], [1]],
  '11.6': [[], [1]],
  '12.1': [[1], [2, 3]],
  '12.2': [[1, 2], []],
  '12.3': [[], [1, 2, 3, 4]],
  '13.1': [[], [1]],
  '13.2': [[], [1, 2, 3, 4, 5]],
  '13.3': [[], [1, 2]],
  '13.4': [[1], [2, 3, 4, 5]],
  '14.1': [[], [1, 2]],
  '14.2': [[1], [2, 3, 4]],
  '14.3': [[1], [2, 3]],
  '15.1': [[1], [2, 3]],
  '15.2': [[1], [2, 3]],
  '15.3': [[1], [2, 3, 4, 5, 6, 7]],
  '16.1': [[], [1]],
  '16.2': [[], [1, 2, 3, 4, 5]],
  '16.3': [[], [1, 2, 3, 4]],
  '16.4': [[], [1, 2, 3]],
  '16.5': [[], [1, 2, 3]],
  '17.1': [[], [1]],
  '17.2': [[], [1, 2, 3, 4]],
  '17.3': [[], [1, 2]],
};

/** Each requirement with its level: `V1.1.1` → 2. */
export const asvsRequirements: ReadonlyMap<string, number> = new Map(
  Object.entries(asked).flatMap(([section, levels]) =>
    levels.flatMap((numbers, index) =>
      numbers.map((number): [string, number] => [`V${section}.${number}`, index + 1]),
    ),
  ),
);

const states = new Set(['met', 'not applicable', 'open']);

/**
 * What is wrong with the table of ASVS in docs/security.md: each requirement of levels 1 and 2 stands there once, with its
 * level, one of three states and a reason; what is met names a file, and every file that is named is there.
 */
export function asvsProblems(document: string, exists: (path: string) => boolean): string[] {
  const problems: string[] = [];
  const found = new Set<string>();
  for (const line of document.split('\n')) {
    const [, id, level, name, state, reason = ''] = line.split('|').map((cell) => cell.trim());
    if (!line.startsWith('|') || !id || !/^V\d+\.\d+\.\d+$/.test(id)) continue;
    const told = (problem: string) => problems.push(`docs/security.md: ${id} ${problem}`);
    if (found.has(id)) told('stands there twice');
    found.add(id);
    if (String(asvsRequirements.get(id)) !== level) told(`has not level ${level}`);
    if (!name) told('has no name');
    if (!state || !states.has(state)) told(`is "${state}", which is no state`);
    if (reason === '') told('says neither where nor why');
    const files = [
      ...reason.matchAll(/`((?:[\w.-]+\/)*[\w.-]*\.?[\w-]+\.[a-z]+|Dockerfile|\.[\w.-]+)`/g),
    ].map(([, path]) => path!);
    for (const path of files) if (!exists(path)) told(`names ${path}, which is not there`);
    if (state === 'met' && files.length === 0) told('is met, but names no file');
  }
  for (const id of asvsRequirements.keys())
    if (!found.has(id)) problems.push(`docs/security.md: ${id} is missing`);
  return problems;
}
