import { createRouter, createWebHistory } from 'vue-router'
import { embedQuery, uiConfig } from './config/page'
import SearchPage from './pages/SearchPage.vue'

export const router = createRouter({
  history: createWebHistory(`${uiConfig.basePath}/`),
  routes: [
    { path: '/', redirect: (to) => ({ path: '/search', query: to.query }) },
    {
      path: '/search',
      name: 'search',
      component: SearchPage,
      // Jaeger shows the deep dependency graph of a search's results in the search page itself.
      beforeEnter: ({ query }) => (query.view === 'ddg' ? { path: '/deep-dependencies', query } : true),
    },
    // Two IDs, either of which may still be missing: /trace/A...B, /trace/A..., /trace/...
    {
      path: '/trace/:a([0-9a-fA-F]*)...:b([0-9a-fA-F]*)',
      name: 'compare',
      component: () => import('./pages/ComparePage.vue'),
      props: true,
    },
    {
      path: '/compare-groups',
      name: 'compareGroups',
      component: () => import('./pages/GroupComparisonPage.vue'),
    },
    { path: '/trace/:id', name: 'trace', component: () => import('./pages/TracePage.vue'), props: true },
    { path: '/dependencies', name: 'dependencies', component: () => import('./pages/DependenciesPage.vue') },
    {
      path: '/deep-dependencies',
      name: 'deepDependencies',
      component: () => import('./pages/DeepDependenciesPage.vue'),
    },
    { path: '/monitor', name: 'monitor', component: () => import('./pages/MonitorPage.vue') },
    { path: '/:path(.*)*', name: 'missing', component: () => import('./pages/MissingPage.vue') },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})

router.beforeEach((to) => {
  const keeps = Object.entries(embedQuery).every(([name, value]) => to.query[name] === value)
  return keeps || { path: to.path, hash: to.hash, query: { ...to.query, ...embedQuery } }
})
