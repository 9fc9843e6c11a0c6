import type { receiveContribution } from '@gemeinsam/contracts';
import { richForm } from '@gemeinsam/testing/rich-form';
import { richSlug } from '@gemeinsam/testing/rich-process';
import type { z } from 'zod';

export type ReceiveInput = z.input<(typeof receiveContribution)['input']>;

/** A valid contribution to the rich process by web; give what differs. */
export function webContribution(given: Partial<ReceiveInput> = {}): ReceiveInput {
  return {
    process: richSlug,
    channel: 'web',
    language: 'de',
    answers: {
      title: 'Mehr Bänke',
      idea: 'Im Park beim Markt fehlen Bänke im Schatten.',
      district: '16',
      topic: 'public-space',
    },
    consent: {
      given: true,
      version: richForm.consent.version,
      language: 'de',
      how: 'ticked',
      at: new Date().toISOString(),
    },
    ...given,
  };
}

/** The same by phone: consent was read out. */
export function phoneContribution(given: Partial<ReceiveInput> = {}): ReceiveInput {
  return webContribution({
    channel: 'phone',
    contact: { wish: 'call', phone: '01 505 00 12', name: 'Erika Beispiel' },
    consent: {
      given: true,
      version: richForm.consent.version,
      language: 'de',
      how: 'read-out',
      at: new Date().toISOString(),
    },
    ...given,
  });
}
