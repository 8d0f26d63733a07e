import type { OfflineSite } from './kinds.ts'
import { deleteStores } from './stores.ts'

declare const self: ServiceWorkerGlobalScope
/** Written in by the build. */
declare const site: OfflineSite

/**
 * What a site that stores nothing offers in the place of the service worker that it may have had: browsers come for it
 * by themselves. It deletes what was stored, and goes.
 */
self.addEventListener('install', () => void self.skipWaiting())

self.addEventListener('activate', (event) => {
  event.waitUntil(deleteStores(site.base).then(() => self.registration.unregister()))
})
