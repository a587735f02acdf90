// zone.js must be there before anything else takes hold of Promise or addEventListener.
import '@opentelemetry/context-zone'
import { createApp } from 'vue'
import { loadClientConfig } from './config/clientConfig'
import App from './components/App.vue'
import { createLocalization } from './i18n/localization'
import { startTracing } from './tracing/startTracing'
import './styles/index.css'

/** Tracing starts first, so that the first request of the application is traced; without a config it stays off. */
void loadClientConfig().then((config) => {
  if (config) startTracing(config)
  createApp(App, { jaegerUrl: config?.jaegerUrl }).use(createLocalization()).mount('#app')
})
