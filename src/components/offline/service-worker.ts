import { isOfflinePage, type Kind, kindOf, type OfflineSite, offlinePage } from './kinds.ts'
import { needsOf } from './needs.ts'
import { forgetOld, keep, keyOf, storeOf } from './stores.ts'

declare const self: ServiceWorkerGlobalScope
/** Written in by the build. */
declare const site: OfflineSite

/** How long the network may take where something is stored, in milliseconds. */
const patience = 3000

/**
 * Lets readers go on reading without a connection: what came once is stored, and shown when the network has nothing
 * better. A page is always asked of the network first, so that no version of this worker can lock anybody out.
 */
self.addEventListener('install', () => void self.skipWaiting())

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const kind = kindOf(new URL(request.url), site, self.location.origin)
  if (!kind || request.method !== 'GET' || request.headers.has('range')) return
  const answer = kind === 'hashed' ? stored(event) : newest(event, kind)
  event.respondWith(answer.catch(() => fetch(request)))
})

/** The page that brought this worker was read before it was there. */
self.addEventListener('message', (event) => {
  const addresses = event.data as readonly string[]
  event.waitUntil(Promise.allSettled(addresses.map(store)))
})

async function takeOver(): Promise<void> {
  await self.clients.claim()
  const pages = await storeOf(site.base, 'page')
  const offline = (await pages.keys()).filter(({ url }) => isOfflinePage(new URL(url), site))
  await Promise.allSettled(offline.map(({ url }) => download(url, 'page')))
  await forgetOld(site.base)
}

/** Files that never change come from the network once. */
async function stored(event: FetchEvent): Promise<Response> {
  const known = await storedAt(event.request.url, 'hashed')
  return known ?? fromNetwork(event, 'hashed')
}

/** What the network has, if it has it soon or nothing is stored; else what is stored. */
async function newest(event: FetchEvent, kind: Kind): Promise<Response> {
  const network = fromNetwork(event, kind)
  event.waitUntil(network.catch(() => undefined))
  const known = await storedAt(event.request.url, kind)
  if (!known) return network.catch(() => insteadOf(event.request))
  const late = new Promise<Response>((done) => {
    setTimeout(() => done(known), patience)
  })
  const answer = network.then((response) => (response.status >= 500 ? known : response))
  return Promise.race([answer.catch(() => known), late])
}

async function fromNetwork(event: FetchEvent, kind: Kind): Promise<Response> {
  const response = await fetch(event.request)
  event.waitUntil(remember(response.clone(), event.request.url, kind).catch(() => undefined))
  return response
}

async function remember(response: Response, address: string, kind: Kind): Promise<void> {
  await keep(response, address, kind, site.base)
  if (kind === 'page') await store(offlineAddress(address))
}

/** The page that says what is stored, in the language of the page that is not. */
async function insteadOf(request: Request): Promise<Response> {
  const page = await storedAt(offlineAddress(request.url), 'page')
  if (request.mode !== 'navigate' || !page) return Response.error()
  return new Response(page.body, { status: 503, headers: page.headers })
}

const offlineAddress = (address: string): string =>
  new URL(offlinePage(new URL(address), site), address).href

/** Stores what was not asked for, unless it is there. */
async function store(address: string): Promise<void> {
  const kind = kindOf(new URL(address), site, self.location.origin)
  const known = kind && (await storedAt(address, kind))
  if (kind && !known) await download(address, kind)
}

/** Stores what was not asked for, and what it needs; with a page, that which says what is stored. */
async function download(address: string, kind: Kind): Promise<void> {
  const response = await fetch(address)
  const text = kind === 'page' || address.endsWith('.js') ? await response.clone().text() : ''
  await keep(response, address, kind, site.base)
  const needed = needsOf(text, address)
  if (kind === 'page') needed.push(offlineAddress(address))
  await Promise.allSettled(needed.map(store))
}

const storedAt = async (address: string, kind: Kind): Promise<Response | undefined> =>
  (await storeOf(site.base, kind)).match(keyOf(address), { ignoreVary: true })
