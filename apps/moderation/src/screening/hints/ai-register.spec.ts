import { aiRegisterSchema, type RecogniserReport } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { aiRegister } from './ai-register.js';
import { textRecognisers } from './text-recognisers.js';

const at = new Date('2026-11-30T21:00:00.000Z');
const report = textRecognisers.map(({ name, version }): RecogniserReport => ({
  name,
  version,
  isOn: name !== 'link',
  ...(name === 'link' && { switched: { byName: 'L. Eins', at: at.toISOString() } }),
  versions: [{ version, hints: 3, helped: 1, didNotApply: 0, disputed: 0 }],
}));

describe('the register of programs', () => {
  const register = aiRegister(report, at);

  it('has an entry for each recogniser, as its schema says, and names nobody', () => {
    expect(aiRegisterSchema.parse(JSON.parse(JSON.stringify(register)))).toEqual(register);
    expect(register.entries.map(({ name }) => name)).toEqual(textRecognisers.map(({ name }) => name));
    expect(JSON.stringify(register)).not.toContain('L. Eins');
  });

  it('says what each is made of, what was measured, and since when it is off', () => {
    const entry = (name: string) => register.entries.find((one) => one.name === name);
    expect(entry('iban')).toMatchObject({
      method: 'rules',
      trainingData: [],
      measured: [{ kind: 'iban', marked: 25, found: 25, hits: 25, right: 25 }],
      inUse: { hints: 3, helped: 1 },
      isOn: true,
    });
    expect(entry('own-name')?.measured).toMatchObject([{ kind: 'name' }]);
    expect(entry('offensive-language')).toMatchObject({ method: 'linear-model', measured: [] });
    expect(entry('offensive-language')?.trainingData).toHaveLength(3);
    expect(entry('link')).toMatchObject({ isOn: false, since: at.toISOString() });
  });

  it('refuses what its schema does not know', () => {
    for (const wrong of [
      { ...register, format: 'other' },
      { ...register, entries: [{ ...register.entries[0], method: 'magic' }] },
      { ...register, entries: [{ ...register.entries[0], humanOversight: undefined }] },
      { ...register, entries: [{ ...register.entries[0], by: 'L. Eins' }] },
    ])
      expect(aiRegisterSchema.safeParse(wrong).success).toBe(false);
  });
});
