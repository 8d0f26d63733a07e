import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cuesOf } from './_cues.ts'
import { bareAcronyms, bracketedNames } from './_names.ts'

const cues = cuesOf()
const named = (text: string): string[] =>
  [...bracketedNames(text, cues)].map(({ name, acronym }) => `${name} | ${acronym}`)

test('a name is as long as its capitals and the small words between them', () => {
  assert.deepEqual(
    named(
      'consists of the Cooperation Committee for Samara (CCS), and Advocacy and Policy Institute (API)',
    ),
    ['Cooperation Committee for Samara | CCS', 'Advocacy and Policy Institute | API'],
  )
  assert.deepEqual(
    named('met by the NGO Forum on Samara (“NGO Forum”) and “Water & Land Watch” (WLW)'),
    ['NGO Forum on Samara | NGO Forum', 'Water & Land Watch | WLW'],
  )
  assert.deepEqual(named('ចូលរួមពី សមាគមកសិករ (NFA) និងបណ្តាញទឹក (SWN)'), [
    'សមាគមកសិករ | NFA',
    'បណ្តាញទឹក | SWN',
  ])
})

test('a person in front of a short name is not taken for what it stands for', () => {
  assert.deepEqual(named('Ms. Ana Petrov (SWN), Jon Doe (XQZ)'), ['SWN | SWN', 'XQZ | XQZ'])
})

test('brackets that hold no short name are none', () => {
  assert.deepEqual(
    named(
      'the Council (see above), the meeting (2021), (hereinafter the “Virtual Meeting”), CSOs (NGOs)',
    ),
    [],
  )
})

test('short names stand alone in lists, and what is no organization is none', () => {
  const names = [...bareAcronyms('OHCHR, UNESCO, UN and CSOs in a COVID-19 IT A', cues)]
  assert.deepEqual(
    names.map(({ name }) => name),
    ['OHCHR', 'UNESCO'],
  )
})
