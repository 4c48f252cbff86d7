// @ts-check
// The score of an audit on a corpus. The audit is a parameter, so that the score itself can be held to audits that say
// `holds` to everything, refute everything, or know the labels.
import { detectionOf, noticed } from './detection.mjs'
import { mutantsOf } from './mutants.mjs'
import { tallyDocument, tallyRelations } from './tally.mjs'
import { hasTwin, twinOf } from './twin.mjs'
import { wrapped } from './wrapped.mjs'

/**
 * @typedef {import('./command.mjs').Audit} Audit
 * @typedef {import('./corpus.mjs').Corpus} Corpus
 */

/**
 * Every file of a corpus beside its labels.
 * @param {Corpus} corpus @param {Audit} audit @param {{ book: boolean }} options
 */
export function tallyCorpus({ relations, documents }, audit, options) {
  const lists = relations.map(file =>
    tallyRelations(
      file,
      audit(
        file.rows.map(row => ({ name: 'relation.md', source: wrapped(row.latex) })),
        { book: false },
      ),
    ),
  )
  const findings = audit(
    documents.map(({ name, container }) => ({ name, source: container })),
    options,
  )
  return [...lists, ...documents.map((document, index) => tallyDocument(document, findings[index] ?? []))]
}

/**
 * The correct twins of the documents, which should raise no alarm, and what the audit notices of their mutants.
 * @param {Corpus} corpus @param {Audit} audit @param {{ book: boolean, mutants: number, seed: number }} options
 */
export function tallyMutants({ documents }, audit, { book, mutants: count, seed }) {
  const twins = documents.filter(hasTwin).map(twinOf)
  const originals = audit(twins, { book })
  const mutants = mutantsOf(twins, count, seed)
  const findings = audit(mutants, { book })
  const all = mutants.map((mutant, index) =>
    noticed(mutant, originals[mutant.document] ?? [], findings[index] ?? []),
  )
  return {
    twins: twins.map((twin, index) => tallyDocument(twin, originals[index] ?? [])),
    mutants: all,
    detection: detectionOf(all),
  }
}
