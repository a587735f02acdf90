import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/** Where a running TaskWeb host answers while the client is served by Vite. */
const host = process.env.TASK_WEB_HOST ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [vue()],
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    // zone.js sees promises but not native async functions: lowered, the interaction's span lasts until its work is done.
    target: 'es2016',
    // No inline data: URLs and no inline script, as the Content-Security-Policy asks.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': host, '/config.json': host } },
  test: {
    environment: 'happy-dom',
    include: ['tests/**/*.test.ts'],
    restoreMocks: true,
  },
})
