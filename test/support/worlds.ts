/** How many random worlds a test is to try: `WORLDS=10000` proves more, and takes some minutes. */
export const worldsAsked = (usual: number): number => Number(process.env['WORLDS'] ?? usual);

/** How long a trail is to be tampered with how often: `ENTRIES=100000 TAMPERINGS=1000` is the whole proof. */
export const tamperingsAsked = (usual: { entries: number; tamperings: number }) => ({
  entries: Number(process.env['ENTRIES'] ?? usual.entries),
  tamperings: Number(process.env['TAMPERINGS'] ?? usual.tamperings),
});
