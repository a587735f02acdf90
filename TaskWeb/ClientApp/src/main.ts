// zone.js must be there before anything else takes hold of Promise or addEventListener.
import '@opentelemetry/context-zone'
import { createApp } from 'vue'
import { loadClientConfig } from './config/clientConfig'
import App from './components/App.vue'
import { createLocalization } from './i18n/localization'
import { createDelivery } from './tracing/delivery'
import { startTracing } from './tracing/startTracing'
import './styles/index.css'

/** Tracing starts first, so that the first request of the application is traced; without a config it stays off. */
void loadClientConfig().then((config) => {
  const delivery = createDelivery()
  if (config) startTracing(config, delivery)
  createApp(App, { jaegerUrl: config?.jaegerUrl, delivery }).use(createLocalization()).mount('#app')
})
