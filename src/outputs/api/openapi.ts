import type { Translator } from '#i18n/index.ts'
import { whereaboutsOf } from '#model/addresses.ts'
import type { Corpus } from '#model/corpus.ts'
import {
  apiAddress,
  apiEntry,
  apiRecommendations,
  type DataCollection,
} from '#model/data-addresses.ts'
import { settingIn } from '#model/words.ts'
import { wordsOf } from '#outputs/data/package.ts'
import { component, type Schema } from './field-schemas.ts'
import { indexSchema, listSchema, ownFiles, partSchema, reviewPartSchema } from './files.ts'
import { componentName, componentSchemas } from './schemas.ts'

/** What describes the API to programs (OpenAPI 3.1, https://spec.openapis.org/oas/v3.1.1), in the first language. */
export function openApi(corpus: Corpus) {
  const { site, asOf } = corpus
  const words = wordsOf(corpus)
  const { sharedUrl } = whereaboutsOf(site)
  const name = settingIn(site.name, words.locale)
  return {
    openapi: '3.1.0',
    info: {
      title: words.t('api.title', { name }),
      version: '1.0.0',
      description: words.t('api.about', { date: words.date(asOf) }),
      license: site.licence,
      contact: { name: settingIn(corpus.site.publisher, words.locale), url: site.url },
    },
    servers: [{ url: sharedUrl(apiAddress).replace(/\/$/, '') }],
    paths: pathsOf(corpus, words),
    components: { schemas: componentSchemas(corpus, words) },
  }
}

function pathsOf(corpus: Corpus, words: Translator): Record<string, Schema> {
  const { t } = words
  const listed = (collection: DataCollection) =>
    t('api.list', { collection: t(`collection.${collection}`) })
  return {
    '/index.json': path('index', t('api.index'), indexSchema()),
    ...Object.fromEntries(
      ownFiles.flatMap((collection) => {
        const shape = componentName(collection)
        const list = listSchema(collection, component(`${shape}Item`))
        const about = t('api.entry', { collection: t(`collection.${collection}`) })
        return [
          [`/${collection}.json`, path(`list${shape}`, listed(collection), list)],
          [
            `/${collection}/{id}.json`,
            path(`read${shape}`, about, component(shape), {
              name: 'id',
              example: corpus.of(collection).map(({ id }) => exampleOf(id, collection, corpus))[0],
            }),
          ],
        ]
      }),
    ),
    '/recommendations.json': path(
      'listRecommendations',
      listed('recommendations'),
      listSchema('recommendations', partSchema),
    ),
    '/recommendations/{review}.json': path(
      'readRecommendations',
      t('api.recommendations'),
      reviewPartSchema(component('Recommendations')),
      { name: 'review', example: reviewExample(corpus) },
    ),
  }
}

interface Example {
  value: string
  /** Of the answer to it. */
  url: string
}

const exampleOf = (id: string, collection: DataCollection, { site }: Corpus): Example => ({
  value: id,
  url: whereaboutsOf(site).sharedUrl(apiEntry({ collection, id })),
})

const reviewExample = (corpus: Corpus): Example | undefined => {
  const [review] = corpus.of('reviews')
  const { sharedUrl } = whereaboutsOf(corpus.site)
  return review && { value: review.id, url: sharedUrl(apiRecommendations(review.id)) }
}

function path(
  operationId: string,
  summary: string,
  schema: Schema,
  parameter?: { name: string; example: Example | undefined },
): Schema {
  const { name, example } = parameter ?? {}
  return {
    get: {
      operationId,
      summary,
      ...(name !== undefined && {
        parameters: [
          {
            name,
            in: 'path',
            required: true,
            schema: { type: 'string' },
            ...(example && { example: example.value }),
          },
        ],
      }),
      responses: {
        200: {
          description: summary,
          content: {
            'application/json': {
              schema,
              ...(example && { examples: { [example.value]: { externalValue: example.url } } }),
            },
          },
        },
        ...(name !== undefined && { 404: { description: 'Not Found' } }),
      },
    },
  }
}
