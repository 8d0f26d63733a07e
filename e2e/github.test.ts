import assert from 'node:assert/strict'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'

/** A coalition that works elsewhere may have deleted what is for GitHub; what is there holds. */
const root = join(import.meta.dirname, '..')
const forms = globSync('.github/ISSUE_TEMPLATE/*.yml', { cwd: root }).filter(
  (file) => !file.endsWith('/config.yml'),
)

interface FormPart {
  type: string
  id?: string
  attributes: Readonly<Record<string, unknown>>
  validations?: { required: boolean }
}

const formIn = (file: string) =>
  parse(readFileSync(join(root, file), 'utf8')) as Record<string, unknown> & { body: FormPart[] }

const partsIn = (file: string) => formIn(file).body

/** docs.github.com, “Syntax for GitHub’s form schema”. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  markdown: ['value'],
  input: ['label', 'description', 'placeholder', 'value'],
  textarea: ['label', 'description', 'placeholder', 'value', 'render'],
}

for (const file of forms) {
  test(`${file} has the shape that GitHub takes for a form`, () => {
    const { body, ...head } = formIn(file)
    assert.deepEqual(Object.keys(head), ['name', 'description'])
    for (const { type, attributes: given, ...part } of body) {
      const allowed = attributes[type] ?? []
      for (const name of Object.keys(given)) assert.ok(allowed.includes(name), `${type} ${name}`)
      assert.ok(given[allowed[0] as string], type)
      if (type !== 'markdown') assert.match(part.id ?? '', /^[a-z][\w-]*$/)
    }
  })

  test(`${file} names each question once, and none as GitHub names its own`, () => {
    const ids = partsIn(file).flatMap(({ id }) => id ?? [])
    assert.deepEqual(ids, [...new Set(ids)])
    for (const id of ids) assert.ok(!['title', 'body', 'labels', 'template'].includes(id))
  })

  test(`${file} is written in English and in Khmer, and asks nobody who they are`, () => {
    const { name, description } = formIn(file)
    const texts = partsIn(file).flatMap(({ attributes: { value, label, description: more } }) =>
      [value, label, more].filter((text) => text !== undefined),
    )
    for (const text of [name, description, ...texts])
      assert.match(String(text), /[a-z]{3}[\s\S]*\p{Script=Khmer}{3}/u)
    const asked = partsIn(file).map(({ attributes: { label } }) => label)
    assert.doesNotMatch(asked.join(), /name|mail|phone|contact|account/i)
  })
}

test('the README leads to questions that there are', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  for (const [, file, query] of readme.matchAll(/issues\/new\?template=([\w-]+\.yml)&(\S+)/g)) {
    if (!existsSync(join(root, '.github'))) return
    const path = `.github/ISSUE_TEMPLATE/${file}`
    assert.ok(forms.includes(path), path)
    const ids = ['title', ...partsIn(path).map(({ id }) => id)]
    for (const name of new URLSearchParams(query).keys()) assert.ok(ids.includes(name), name)
  }
})

test('what has an owner is there', (t) => {
  const file = join(root, '.github/CODEOWNERS')
  if (!existsSync(file)) return t.skip()
  const paths = [...readFileSync(file, 'utf8').matchAll(/^(?:# )?(\S+) @\S+$/gm)].map(
    ([, path = '']) => path,
  )
  assert.ok(paths.length > 5)
  for (const path of paths) {
    assert.ok(path === '*' || existsSync(join(root, path)), path)
    assert.equal(path.endsWith('/'), path !== '*' && isFolder(join(root, path)), path)
  }
})

const isFolder = (path: string): boolean => {
  try {
    return readdirSync(path).length > 0
  } catch {
    return false
  }
}
