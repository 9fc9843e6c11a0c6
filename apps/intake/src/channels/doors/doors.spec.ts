import {
  type Actor,
  type Consent,
  publicActor,
  receiveContribution,
  serviceActor,
} from '@gemeinsam/contracts';
import { staff, token } from '@gemeinsam/testing/actors';
import { describe, expect, it } from '@jest/globals';
import { type ReceiveInput, webContribution } from '../../test/contribution-inputs.js';
import type { EnteredContribution } from '../../contributions/receive-contribution.command.js';
import { enter } from './doors.js';

const by = (channel: ReceiveInput['channel'], how: Consent['how'], given: Partial<ReceiveInput> = {}) =>
  receiveContribution.input.parse(
    webContribution({ channel, consent: { ...webContribution().consent, how }, ...given }),
  );

describe('the doors', () => {
  const agent = staff('a1', 'agent');
  const clerk = staff('p1', 'paper');
  it.each<[ReceiveInput['channel'], Consent['how'], string, Actor]>([
    ['web', 'ticked', 'the public', publicActor],
    ['web', 'ticked', 'an import', token('t', 'paper')],
    ['phone', 'read-out', 'an agent', agent],
    ['phone', 'read-out', 'an import', token('t', 'paper')],
    ['paper', 'signed', 'a clerk', clerk],
    ['paper', 'signed', 'whoever leads the paper desk', staff('l1', 'lead')],
    ['paper', 'ticked', 'a scanner', token('t', 'paper')],
    ['paper', 'signed', 'intake itself', serviceActor('intake')],
  ])('open: %s, consent %s, for %s', (channel, how, _who, actor) => {
    expect(enter(by(channel, how), actor)).toMatchObject({ channel, actor });
  });

  it.each<[ReceiveInput['channel'], Consent['how'], string, Actor, string]>([
    ['phone', 'read-out', 'the public', publicActor, 'intake.wrong-role-for-channel'],
    ['phone', 'read-out', 'a clerk', clerk, 'intake.wrong-role-for-channel'],
    ['phone', 'read-out', 'a moderator', staff('m', 'moderator'), 'intake.wrong-role-for-channel'],
    ['paper', 'signed', 'an agent', agent, 'intake.wrong-role-for-channel'],
    ['paper', 'signed', 'the public', publicActor, 'intake.wrong-role-for-channel'],
    ['phone', 'ticked', 'an agent who did not read out', agent, 'intake.invalid-contribution'],
    ['web', 'read-out', 'the public with a borrowed consent', publicActor, 'intake.invalid-contribution'],
  ])('closed: %s, consent %s, for %s', (channel, how, _who, actor, code) => {
    expect(() => enter(by(channel, how), actor)).toThrow(code);
  });

  it('names the agent as the one who read the consent out, whatever was sent', () => {
    const input = by('phone', 'read-out');
    input.consent.readBy = 'somebody else';
    input.consent.readByName = 'Somebody Else';
    expect(enter(input, agent).consent).toMatchObject({ readBy: 'a1', readByName: agent.name });
  });

  it('takes no other time and no summary from the public', () => {
    const command = enter(
      by('web', 'ticked', { capturedAt: '2020-01-01T00:00:00Z', summary: 'x' }),
      publicActor,
    );
    expect(command).not.toHaveProperty('capturedAt');
    expect(command).not.toHaveProperty('summary');
  });

  it('alone make what can be received', () => {
    // @ts-expect-error nobody may build it past a door
    const past: EnteredContribution = { ...by('paper', 'signed'), actor: publicActor };
    const through: EnteredContribution = enter(past, clerk);
    expect(through).toMatchObject({ channel: 'paper', actor: clerk });
  });
});
