import type { BlockContent, DefinitionContent } from 'mdast'

/** What a document, a quotation, an item or a note is made of. */
export type Block = BlockContent | DefinitionContent
