import { createRouter, createWebHistory } from 'vue-router'
import { uiConfig } from './config/page'
import SearchPage from './pages/SearchPage.vue'

export const router = createRouter({
  history: createWebHistory(`${uiConfig.basePath}/`),
  routes: [
    { path: '/', redirect: (to) => ({ path: '/search', query: to.query }) },
    { path: '/search', name: 'search', component: SearchPage },
    { path: '/trace/:id', name: 'trace', component: () => import('./pages/TracePage.vue'), props: true },
    { path: '/:path(.*)*', name: 'missing', component: () => import('./pages/MissingPage.vue') },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})
