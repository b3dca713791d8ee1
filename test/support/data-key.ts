import { useDataKey } from '../../server/src/platform/seal.ts';

/** What the tests seal personal data with; the same in every process of a run, as they share databases. */
useDataKey(Buffer.alloc(32, 7));
