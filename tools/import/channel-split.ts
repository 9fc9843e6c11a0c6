import { createHash } from 'node:crypto';
import { channelSchema, type Channel } from '@gemeinsam/contracts';

export type ChannelShares = readonly { channel: Channel; share: number }[];

/** Reads `web:60,phone:25,paper:15`. Shares are relative to their sum. */
export function parseShares(text: string): ChannelShares {
  const shares = text.split(',').map((part) => {
    const [name = '', amount = ''] = part.split(':').map((piece) => piece.trim());
    const channel = channelSchema.safeParse(name);
    const share = Number(amount);
    if (!channel.success)
      throw new Error(`--channels: "${name}" is none of ${channelSchema.options.join(', ')}`);
    if (amount === '' || !Number.isFinite(share) || share < 0)
      throw new Error(`--channels: "${part.trim()}" needs a number, as in ${name}:60`);
    return { channel: channel.data, share };
  });
  if (shares.every(({ share }) => share === 0)) throw new Error('--channels: all shares are 0');
  return shares;
}

/** The channel of a row: always the same for the same row, and near the shares over many rows. */
export function channelOfRow(rowId: string, shares: ChannelShares): Channel {
  const total = shares.reduce((sum, { share }) => sum + share, 0);
  const position = (createHash('sha256').update(rowId).digest().readUInt32BE(0) / 2 ** 32) * total;
  let upTo = 0;
  for (const { channel, share } of shares) {
    upTo += share;
    if (position < upTo) return channel;
  }
  throw new Error('unreachable: the position lies below the total');
}
