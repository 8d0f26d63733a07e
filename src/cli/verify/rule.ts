import type { SiteFiles } from '#cli/finished-site/addresses.ts'
import type { SiteFile } from '#cli/finished-site/files.ts'
import type { Key } from '#i18n/index.ts'
import type { Sums } from './sums.ts'

/** A rule on a finished site: one file in this folder and its line in `index.ts`. It begins anew with each site. */
export type SiteRule = (site: FinishedSite) => Inspection

/** Every file is read once and shown to each rule in turn; whoever must know all of them keeps little and waits. */
export interface Inspection {
  /** Looks at a file of any kind. */
  file?(file: SiteFile): Iterable<Fault>
  /** Looks at a page, after `file`. */
  page?(page: SiteFile): Iterable<Fault>
  /** When every file has been seen. */
  end?(): Iterable<Fault>
}

/** What is known of a site before its files are read. */
export interface FinishedSite extends SiteFiles {
  /** The pages that its content asks for, where that is known, from the folder of the site. */
  pages: ReadonlySet<string> | undefined
  /** What is in each file, where that is known. */
  sums: Sums | undefined
}

/** A breach of a rule. It knows no words: the sentence for `code` is `fault.<code>`, in every language. */
export interface Fault {
  code: FaultCode
  /** From the folder of the site. */
  file: string
  values?: Readonly<Record<string, string | number>>
}

type CodeOf<K> = K extends `fault.${infer Code}` ? Code : never
export type FaultCode = CodeOf<Key>
