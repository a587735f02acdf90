import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const backend = process.env.JAEGER_URL ?? 'http://localhost:16686'

export default defineConfig({
  // Assets are absolute so that a deep link such as /trace/<id> finds them.
  base: '/',
  // Scripts find their own assets beside them: below a base path the server moves only the page's addresses.
  experimental: {
    renderBuiltUrl: (_, { hostType }) => (hostType === 'html' ? undefined : { relative: true }),
  },
  // Every answer has a nonce of its own; the server puts it where the build leaves this mark.
  html: { cspNonce: 'JAEGER_CSP_NONCE' },
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    // The page's Content-Security-Policy allows no data: addresses.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': backend } },
  preview: { proxy: { '/api': backend } },
  test: { include: ['src/**/*.test.ts'] },
})
