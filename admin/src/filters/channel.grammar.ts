import { createParser } from 'nuqs';
import { type Channel, channels } from '../dossiers/dossier.filter.ts';

const words: Record<Channel, string> = { IN_PERSON: 'counter', ONLINE: 'online', POST: 'post' };

/** How dossiers were handed in, as the address has it: `counter`, `online`, `post`. */
export const channelParam = createParser<Channel>({
  parse: (text) => channels.find((channel) => words[channel] === text) ?? null,
  serialize: (channel) => words[channel],
});
