import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** The server's own addresses; everything else is the console's. `/imports` is both: a page by GET, an upload by POST. */
const server = 'http://127.0.0.1:4000';

/** Names in the page's head what `main.tsx` asks for first, so that nothing waits for `main.tsx` to be read. */
const preloadStart: Plugin = {
  name: 'preload-start',
  transformIndexHtml: {
    order: 'post',
    handler(_page, { bundle }) {
      const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
      const start = chunks.find((chunk) => chunk.facadeModuleId?.endsWith('/src/start.tsx'));
      const files = new Set(start === undefined ? [] : [start.fileName]);
      // Grows while it is walked: what is needed by what is needed.
      for (const file of files) {
        chunks.find(({ fileName }) => fileName === file)?.imports.forEach((needed) => files.add(needed));
      }
      return [...files].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        // Behind the line that says the page's encoding, which must stand within the first kilobyte.
        injectTo: 'head',
      }));
    },
  },
};

export default defineConfig({
  plugins: [react(), preloadStart],
  resolve: { alias: { 'react-router-dom': fileURLToPath(new URL('src/router.parts.ts', import.meta.url)) } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Which file needs which: read by the test that weighs the first page.
    manifest: true,
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
            // What nearly every page needs is one chunk: many small ones press worse, and each page would name them all.
            { name: 'shared', minShareCount: 28 },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/graphql': server,
      '/auth': server,
      '/exports': server,
      // A saved view with a format is a file; without one it is a page.
      '^/v/[^/]+\\.': server,
      '/imports': {
        target: server,
        bypass: ({ method, url, headers }) =>
          method === 'GET' && headers.accept?.includes('text/html') ? url : undefined,
      },
    },
  },
});
