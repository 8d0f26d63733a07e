import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkTemplate, siteAddress, webAddress } from './fields.ts'

const refused = (kind: typeof webAddress, values: readonly string[]) =>
  values.filter((value) => !kind().safeParse(value).success)

test('a web address is one that leads where it seems to lead', () => {
  const right = [
    'https://undocs.org/A/HRC/26/16',
    'http://www.ohchr.org/en/hr-bodies/upr?x=1&y=(2)#z',
    'https://web.archive.org/web/2020/https://example.com/@user',
    'https://example.org:8443/',
    'https://xn--e1afmkfd.xn--p1ai/',
    'https://kh.example.org/ការងារ',
    'http://voicesx7k2m5p4.onion/',
  ]
  assert.deepEqual(refused(webAddress, right), [])
  const wrong = [
    'javascript:alert(1)',
    ' https://example.com/',
    'data:text/html,x',
    'HTTPS:example.com',
    'https:example.com',
    'https://',
    'https://user@example.com/',
    'https://user:secret@example.com/',
    'https://example.org\\@example.com/',
    'https://@example.com/',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://example.com/"onmouseover="alert(1)',
    'https://example.com/<script>',
    'https://example.com/a b',
    'https://example.com/\u202etxt',
    'https://exam\u200bple.com/',
    'https://example.com/\0',
    'https://example.com/\ud800',
    '//example.com/',
  ]
  assert.deepEqual(refused(webAddress, wrong), wrong)
})

test('a template of links leads to a host of its own, or to a mailbox', () => {
  const right = [
    'https://github.com/you/voices/edit/main/{file}',
    'https://example.org/?page={url}&title={title}',
    'mailto:mistakes@example.org?subject={title}&body={url}',
    'mailto:mistakes@example.org',
  ]
  assert.deepEqual(refused(linkTemplate, right), [])
  const wrong = [
    'http://example.org/{file}',
    'javascript:alert({title})',
    'https://{title}.example.org/',
    'https://example{title}.org/',
    'https://{url}',
    'https://example.org/{name}',
    'https://user@example.org/{file}',
    'mailto:{title}',
    'mailto:a@example.org?subject="{title}"',
    'mailto:a@example.org,b@example.org',
  ]
  assert.deepEqual(refused(linkTemplate, wrong), wrong)
})

test('a site is published at a host, or in a folder of plain letters', () => {
  const right = [
    'https://voice.org',
    'https://voice.org/',
    'http://voice.org:8080/a-b/c.d_e~f',
    'https://voice.org/voice/',
  ]
  assert.deepEqual(refused(siteAddress, right), [])
  const wrong = [
    'https://voice.org/a%20b/',
    'https://voice.org/សំឡេង/',
    'https://voice.org/?site=1',
    'https://voice.org/#voice',
    'https://voice.org/../voice/',
    'https://voice.org//voice/',
    'https://someone@voice.org/',
    'voice.org',
  ]
  assert.deepEqual(refused(siteAddress, wrong), wrong)
})
