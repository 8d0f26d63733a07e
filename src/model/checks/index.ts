import type { Corpus } from '#model/corpus.ts'
import type { Problem } from '#model/problem.ts'
import { brokenAnchor } from './broken-anchor.ts'
import { brokenLink } from './broken-link.ts'
import type { Check, Surroundings } from './check.ts'
import { confirmation } from './confirmation.ts'
import { dueWithoutCommitment } from './due-without-commitment.ts'
import { duplicateParagraph } from './duplicate-paragraph.ts'
import { duplicateTitle } from './duplicate-title.ts'
import { duplicateTotal } from './duplicate-total.ts'
import { embargoDay } from './embargo-day.ts'
import { emptyAlternative } from './empty-alternative.ts'
import { eventOrder } from './event-order.ts'
import { exampleAddress } from './example-address.ts'
import { futureEvent } from './future-event.ts'
import { hiddenReference } from './hidden-reference.ts'
import { localeTwice } from './locale-twice.ts'
import { misplacedRecommendation } from './misplaced-recommendation.ts'
import { missingFile } from './missing-file.ts'
import { missingSource } from './missing-source.ts'
import { moves } from './moves.ts'
import { needlessGone } from './needless-gone.ts'
import { deadLink } from './outside-links.ts'
import { personalData } from './personal-data.ts'
import { publishedAddress } from './published-address.ts'
import { siteLanguages } from './site-languages.ts'
import { synonyms } from './synonyms.ts'
import { takenAddress } from './taken-address.ts'
import { takenUpOrder } from './taken-up-order.ts'
import { threadBetweenStates } from './thread-between-states.ts'
import { threadOnBothSides } from './thread-on-both-sides.ts'
import { threadOrder } from './thread-order.ts'
import { threadToItself } from './thread-to-itself.ts'
import { threadTwice } from './thread-twice.ts'
import { totalMismatch } from './total-mismatch.ts'
import { translationBehind } from './translation-behind.ts'
import { translationLocale } from './translation-locale.ts'
import { undatedAsk } from './undated-ask.ts'
import { unknownEvent } from './unknown-event.ts'
import { unknownReference } from './unknown-reference.ts'
import { unknownSector } from './unknown-sector.ts'
import { unknownStateCode } from './unknown-state-code.ts'
import { untranslatedTitle } from './untranslated-title.ts'
import { vagueLink } from './vague-link.ts'
import { withdrawal } from './withdrawal.ts'

/** The rules on content. */
export const checks: readonly Check[] = [
  // What points to what
  unknownReference,
  unknownStateCode,
  unknownSector,
  hiddenReference,
  brokenLink,
  brokenAnchor,
  missingFile,
  deadLink,
  takenAddress,
  publishedAddress,
  moves,
  withdrawal,
  needlessGone,
  // What happened
  missingSource,
  eventOrder,
  dueWithoutCommitment,
  futureEvent,
  undatedAsk,
  // Reviews
  totalMismatch,
  duplicateTotal,
  duplicateParagraph,
  misplacedRecommendation,
  // What takes up what
  threadToItself,
  threadOrder,
  threadTwice,
  threadBetweenStates,
  threadOnBothSides,
  takenUpOrder,
  // Words
  duplicateTitle,
  emptyAlternative,
  vagueLink,
  // People
  personalData,
  // Languages
  translationBehind,
  translationLocale,
  untranslatedTitle,
  unknownEvent,
  // The site
  embargoDay,
  confirmation,
  siteLanguages,
  localeTwice,
  synonyms,
  exampleAddress,
]

/** Every breach of every rule. */
export const problemsOf = (corpus: Corpus, around: Surroundings): Problem[] =>
  checks.flatMap((check) => [...check(corpus, around)])
