import type { CollectionSlugOptions } from '@sveltia/cms'
import type { Translator } from '#i18n/index.ts'
import type { Collection } from '#schema/collection.ts'
import { patterns } from '#schema/fields.ts'
import type { Site } from '#schema/site.ts'

/** How a new entry gets its id: made of what stands in the form, which can be written over, or else written by hand. */
export function idOf(
  collection: Collection,
  site: Pick<Site, 'locales'>,
  { t }: Translator,
): CollectionSlugOptions {
  const template = templateOf(collection, site)
  return {
    ...(template && { template }),
    editable: ['create'],
    hint: t('admin.id'),
    pattern: [patterns.id.source, t('expects.id', { value: '…' })],
  }
}

function templateOf(collection: Collection, site: Pick<Site, 'locales'>): string | undefined {
  if (collection === 'recommendations') return '{{paragraph}}'
  // Of a title in other letters the editor would make an id of random ones.
  if (!isInLatin(site)) return undefined
  return collection === 'meetings' ? '{{date}}-{{title}}' : '{{title}}'
}

const isInLatin = ({ locales }: Pick<Site, 'locales'>): boolean =>
  new Intl.Locale(locales[0] as string).maximize().script === 'Latn'
