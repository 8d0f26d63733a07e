import assert from 'node:assert/strict'
import type { LookupAddress } from 'node:dns'
import { test } from 'node:test'
import fc from 'fast-check'
import { findingOf } from './finding.ts'
import { isPublic, type Reach, reachOf } from './reach.ts'
import { answering, withHosts } from './trial.ts'
import { Turns } from './turns.ts'
import { visit } from './visit.ts'

const everybody = reachOf(false)

test('no link makes this machine ask itself or its network, however it is written', () => {
  const addresses = [
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::]/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001::1]/',
    'http://[fc00::1]/',
    'http://[fe80::1]/',
    'http://[ff02::1]/',
  ]
  for (const address of addresses)
    assert.equal(everybody.refusal(new URL(address)), 'private-host', address)
})

test('the hosts of everybody are asked', () => {
  for (const address of [
    'http://93.184.216.34/',
    'http://172.32.0.1/',
    'https://[2606:4700:4700::1111]/',
    'https://[64:ff9b::5db8:d822]/',
    'https://www.ohchr.org/',
    'https://www.ohchr.org:8443/',
  ])
    assert.equal(everybody.refusal(new URL(address)), undefined, address)
})

test('numbers of private networks are never public', () => {
  const byte = fc.nat(255)
  fc.assert(
    fc.property(byte, byte, byte, fc.constantFrom(0, 10, 127, 224, 240, 255), (a, b, c, first) => {
      const number = `${first}.${a}.${b}.${c}`
      assert.ok(!isPublic(number))
      assert.ok(!isPublic(`::ffff:${number}`))
      assert.ok(!isPublic(`64:ff9b::${number}`))
    }),
  )
})

test('ports that browsers keep from http are closed', () => {
  for (const port of [21, 22, 25, 6667])
    assert.equal(everybody.refusal(new URL(`http://voice.org:${port}/`)), 'closed-port')
})

test('a name is held against the numbers that are connected to', async () => {
  const found = (reach: Reach, host: string) =>
    new Promise((done) =>
      reach.lookup(host, { all: true }, (error, numbers) => done(error?.message ?? numbers)),
    )
  assert.notDeepEqual(await found(everybody, 'voice.localhost'), [
    { address: '127.0.0.1', family: 4 } satisfies LookupAddress,
  ])
  assert.deepEqual(await found(reachOf(true), 'voice.localhost'), [
    { address: '127.0.0.1', family: 4 } satisfies LookupAddress,
  ])
  await withHosts({ inside: answering(200) }, async (at) => {
    assert.deepEqual(findingOf(await visit(at('inside'), mannersBy(everybody))), {
      found: 'dead',
      reason: 'private-host',
    })
    assert.deepEqual(findingOf(await visit(at('inside'), mannersBy(reachOf(true)))), {
      found: 'alive',
    })
  })
})

test('no redirect leads into the network, either', async () => {
  // The host is outside as far as this reach goes; everything else is as for everybody.
  const reach: Reach = {
    refusal: (url) => (url.hostname === 'outside.localhost' ? undefined : everybody.refusal(url)),
    lookup: (host, options, done) =>
      (host === 'outside.localhost' ? reachOf(true) : everybody).lookup(host, options, done),
  }
  let wasAsked = false
  const hosts = {
    outside: answering(302, { location: 'http://169.254.169.254/' }),
    inside: () => {
      wasAsked = true
    },
  }
  await withHosts(hosts, async (at) => {
    const refused = { found: 'dead', reason: 'private-host' }
    assert.deepEqual(findingOf(await visit(at('outside'), mannersBy(reach))), refused)
    await withHosts({ outside: answering(301, { location: at('inside') }) }, async (elsewhere) => {
      assert.deepEqual(findingOf(await visit(elsewhere('outside'), mannersBy(reach))), refused)
    })
  })
  assert.equal(wasAsked, false)
})

const mannersBy = (reach: Reach) => ({
  reach,
  timeout: 500,
  patience: 0,
  headers: {},
  turns: new Turns(0),
})
