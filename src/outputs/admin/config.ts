import type { CmsConfig, EntryCollection, Field, GitBackend } from '@sveltia/cms'
import type { Translator } from '#i18n/index.ts'
import { whereaboutsOf } from '#model/addresses.ts'
import type { Corpus } from '#model/corpus.ts'
import { editFolderOf } from '#model/edit-path.ts'
import type { Entry } from '#model/entry.ts'
import { repositoryOf } from '#model/repository.ts'
import { type Collection, collections } from '#schema/collection.ts'
import { type FieldDescription, fieldsOf, fieldsOfTranslation } from '#schema/described.ts'
import type { Site } from '#schema/site.ts'
import { formField, formText } from './field.ts'
import { idOf } from './id.ts'
import { asWritten, eventWords, formatOf } from './names.ts'

/**
 * What the editor in the browser must know: every collection with every field, as the schemas describe them, in the
 * words of one language (Sveltia CMS, https://sveltiacms.app/en/docs/config-basics).
 */
export const configOf = (corpus: Corpus, words: Translator): CmsConfig =>
  configIn(editFolderOf(corpus.all), corpus, words)

const configIn = (folder: string, { site, all }: Corpus, words: Translator): CmsConfig => ({
  backend: backendOf(site),
  load_config_file: false,
  app_title: words.t('admin.title', { name: nameOf(site, words) }),
  site_url: site.url,
  display_url: whereaboutsOf(site).urlIn(words.locale, '/'),
  // Opened anew, the page forgets what was kept for who has signed out.
  logout_redirect_url: whereaboutsOf(site).sharedPath('/admin/'),
  media_libraries: { stock_assets: false },
  media_folder: `${folder}files`,
  public_folder: '/files',
  show_preview_links: false,
  editor: { preview: false },
  slug: { encoding: 'ascii', clean_accents: true },
  output: { omit_empty_optional_fields: true },
  i18n: {
    structure: 'multiple_files',
    locales: [...site.locales],
    // A translation is begun by whoever translates.
    initial_locales: 'default',
    omit_default_locale_from_file_path: true,
  },
  collections: collections.flatMap((collection) =>
    endingsOf(collection, all).map((ending, index) => ({
      ...collectionOf(collection, ending, site, words),
      ...(index > 0 && {
        name: `${collection}-${ending}`,
        label: `${words.t(`collection.${collection}`)} (.${ending})`,
      }),
      folder: `${folder}${collection}`,
    })),
  ),
})

const nameOf = ({ name, locales }: Site, { locale }: Translator): string =>
  name[locale] ?? name[locales[0] as string] ?? ''

/** Without a repository that the editor can write to, it works with a folder on the same machine only. */
function backendOf(site: Site): GitBackend {
  const repository = repositoryOf(site)
  return {
    name: 'github',
    repo: repository?.name ?? 'content/here',
    auth_methods: ['token'],
  }
}

/** The editor takes one ending for a collection: those that are in use, too, are collections of their own beside it. */
function endingsOf(collection: Collection, all: readonly Entry[]): string[] {
  const usual = collection === 'briefs' ? 'mdx' : 'md'
  const inUse = all
    .filter((entry) => entry.collection === collection)
    .map(({ file }) => (file.endsWith('.mdx') ? 'mdx' : 'md'))
  return [...new Set([usual, ...inUse])]
}

function collectionOf(
  collection: Collection,
  ending: string,
  site: Site,
  words: Translator,
): Omit<EntryCollection, 'folder'> {
  const { t } = words
  return {
    name: collection,
    label: t(`collection.${collection}`),
    extension: ending,
    format: formatOf(ending),
    i18n: true,
    slug: idOf(collection, site, words),
    // The files of recommendations stand in a folder for each review.
    ...(collection === 'recommendations' && { path: '{{review}}/{{slug}}' }),
    fields: [
      ...fieldsOf(collection).map((field) => formField(field, collection, words)),
      ...translationFields(collection, words),
      formText(words),
      { name: asWritten, widget: 'hidden', default: '', i18n: true },
    ],
  }
}

/** What a translation says besides the words that the original has, too. */
function translationFields(collection: Collection, words: Translator): Field[] {
  const names = new Set(fieldsOf(collection).map(({ name }) => name))
  return fieldsOfTranslation(collection)
    .map((field) => ({ ...formField(field, 'translation', words), i18n: true, required: false }))
    .map((field) => (field.name === 'history' ? { ...field, name: eventWords } : field))
    .filter(({ name }) => !names.has(name))
}

/** What holds of a field that is not in a file, by its name. */
export const defaults = Object.fromEntries(
  collections.flatMap((collection) => defaultsIn(fieldsOf(collection))),
)

function defaultsIn(fields: readonly FieldDescription[]): [string, unknown][] {
  return fields.flatMap((field) => [
    ...(field.default === undefined || field.isList
      ? []
      : [[field.name, field.default] as [string, unknown]]),
    ...defaultsIn(field.fields ?? []),
  ])
}
