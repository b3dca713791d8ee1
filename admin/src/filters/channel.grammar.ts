import { type Channel, channels } from '../dossiers/dossier.filter.ts';

const words: Record<Channel, string> = { IN_PERSON: 'counter', ONLINE: 'online', POST: 'post' };

/** Reads how dossiers were handed in, `counter,online,post`; unknown words are left out, and nothing known is null. */
export const parseChannels = (text: string): Channel[] | null => {
  const asked = new Set(text.split(','));
  const known = channels.filter((channel) => asked.has(words[channel]));
  return known.length === 0 ? null : known;
};

/** Writes channels in one order, however they were chosen. */
export const printChannels = (chosen: readonly Channel[]): string =>
  channels
    .filter((channel) => chosen.includes(channel))
    .map((channel) => words[channel])
    .join(',');
