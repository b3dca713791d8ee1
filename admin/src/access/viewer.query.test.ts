import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { Viewer } from './access.documents.ts';
import { keepViewer, viewerQuery } from './viewer.query.ts';

const viewerNamed = (key: string): Viewer => ({
  account: {
    key,
    userName: key,
    displayName: key,
    isDemo: false,
    hasPassword: true,
    hasIdNumber: false,
    mustChangePassword: key === 'before',
  },
  activeGrant: null,
  grants: [],
  permissions: [],
});

test.each(['given up', 'come in spite of it'])(
  'an answer asked before the change and %s does not bring the viewer of before back',
  async (what) => {
    const queryClient = new QueryClient();
    let answer: (viewer: Viewer) => void = () => undefined;
    let signal: AbortSignal | undefined;
    const client = {
      ask: (_: unknown, __: unknown, options: { signal: AbortSignal }) => {
        signal = options.signal;
        return new Promise((resolve) => {
          answer = (viewer) => resolve({ data: { viewer } });
        });
      },
    };
    queryClient.setQueryData(['viewer'], viewerNamed('before'), { updatedAt: 0 });
    const asked = queryClient.query(viewerQuery(client as never)).catch(() => undefined);
    keepViewer(queryClient, viewerNamed('after'));
    expect(signal?.aborted).toBe(true);
    if (what !== 'given up') answer(viewerNamed('before'));
    await asked;
    await new Promise((resolve) => setTimeout(resolve));
    expect(queryClient.getQueryData(['viewer'])).toEqual(viewerNamed('after'));
    expect(queryClient.getQueryState(['viewer'])?.fetchStatus).toBe('idle');
  },
);
