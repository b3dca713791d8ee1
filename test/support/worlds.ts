/** How many random worlds a test is to try: `WORLDS=10000` proves more, and takes some minutes. */
export const worldsAsked = (usual: number): number => Number(process.env['WORLDS'] ?? usual);
