import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The server's own addresses; everything else is the console's. `/imports` is both: a page by GET, an upload by POST. */
const server = 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // A data: address would need its own line in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // React changes seldom: a chunk of its own stays in the reader's cache. Everything else splits by lazy page.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router|react-router-dom)[\\/]/ },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/graphql': server,
      '/auth': server,
      '/imports': {
        target: server,
        bypass: ({ method, url, headers }) =>
          method === 'GET' && headers.accept?.includes('text/html') ? url : undefined,
      },
    },
  },
});
