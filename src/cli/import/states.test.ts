import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { readTrial } from '#reader/trial.ts'
import { statesOf } from './_states.ts'

const { corpus } = await readTrial()
const none = { themes: {}, states: {}, positions: {} }
const states = statesOf(none, corpus)

const exported: [name: string, code: string][] = [
  ['Antigua & Barbuda', 'ATG'],
  ['Bahamas (the)', 'BHS'],
  ['Benin', 'BEN'],
  ['Bolivia (Plurinational State of)', 'BOL'],
  ['Bosnia & Herzegovina', 'BIH'],
  ['Brunei Darussalam', 'BRN'],
  ['Burkina Faso', 'BFA'],
  ['Cabo Verde', 'CPV'],
  ['Cote d’Ivoire', 'CIV'],
  ["Côte d'Ivoire", 'CIV'],
  ['Czech Republic', 'CZE'],
  ['Czechia', 'CZE'],
  ['DPR Korea', 'PRK'],
  ["Democratic People's Republic of Korea", 'PRK'],
  ['Democratic Republic of Congo', 'COD'],
  ['Democratic Republic of the Congo', 'COD'],
  ['Congo', 'COG'],
  ['France', 'FRA'],
  ['Guinea Bissau', 'GNB'],
  ['Holy See', 'VAT'],
  ['Kosovo', 'XKX'],
  ['Laos', 'LAO'],
  ['Macedonia FYR', 'MKD'],
  ['Micronesia', 'FSM'],
  ['Moldova', 'MDA'],
  ['Republic of Moldova', 'MDA'],
  ['Palestine', 'PSE'],
  ['State of Palestine', 'PSE'],
  ['Republic of Congo', 'COG'],
  ['Republic of Korea', 'KOR'],
  ['Serbia', 'SRB'],
  ['St Kitts & Nevis', 'KNA'],
  ['St Vincent & the Grenadines', 'VCT'],
  ['Swaziland', 'SWZ'],
  ['Syria', 'SYR'],
  ['Syrian Arab Republic', 'SYR'],
  ['Timor-Leste', 'TLS'],
  ['Turkey', 'TUR'],
  ['Türkiye', 'TUR'],
  ['United Kingdom of Great Britain and Northern Ireland', 'GBR'],
  ['Viet Nam', 'VNM'],
  ['the Netherlands', 'NLD'],
  ['PRT', 'PRT'],
]

test('names that the exports use have their codes, older and longer ones too', () => {
  for (const [name, code] of exported) assert.equal(states.code(name), code, name)
})

test('names in the languages of the site are known', () => {
  assert.equal(states.code(translator('km').state('PRT')), 'PRT')
})

test('every State of ISO 3166 has its code under its English name', () => {
  const english = new Intl.DisplayNames('en', { type: 'region' })
  for (const short of [
    'PT',
    'TR',
    'LA',
    'KP',
    'KR',
    'CD',
    'CG',
    'PS',
    'VA',
    'FM',
    'MK',
    'SZ',
    'CI',
  ])
    assert.match(states.code(english.of(short) as string) ?? '', /^[A-Z]{3}$/, short)
})

test('several States stand in one cell in many ways', () => {
  const cells: [text: string, codes: string[]][] = [
    ['Portugal; Spain', ['PRT', 'ESP']],
    ['Portugal, Spain and France', ['PRT', 'ESP', 'FRA']],
    ['Portugal, Spain, and France', ['PRT', 'ESP', 'FRA']],
    ['Bolivia (Plurinational State of), Iran (Islamic Republic of)', ['BOL', 'IRN']],
    ['Antigua and Barbuda, Trinidad & Tobago and Spain', ['ATG', 'TTO', 'ESP']],
    ['- Portugal\n- Guinea-Bissau', ['PRT', 'GNB']],
    ['- Portugal - Timor-Leste', ['PRT', 'TLS']],
    ['Portugal|Portugal', ['PRT']],
    ['(Unknown)', []],
    ['Unknown; Spain', ['ESP']],
  ]
  for (const [text, codes] of cells) assert.deepEqual(states.in(text), { codes, unknown: [] }, text)
})

test('a name that is no State is named, with the nearest one', () => {
  assert.deepEqual(states.in('Portugall, Spain'), { codes: ['ESP'], unknown: ['Portugall'] })
  assert.equal(states.nearest('Portugall'), 'PRT')
})

test('the editor’s table comes before everything else', () => {
  const own = statesOf({ ...none, states: { Congo: 'COD', 'The North': 'XNO' } }, corpus)
  assert.equal(own.code('congo'), 'COD')
  assert.equal(own.code('the north'), 'XNO')
})
