import { type TermJson, termJson } from '../term/term-json.js'
import { hasGroups, type Obligation, type ObligationRelation, printStatement } from './obligation.js'
import { type SmtLibScript, smtLibScript } from './smtlib-script.js'
import { type NamedObligation, symPyCase, symPyScript } from './sympy-script.js'

/** What `fixtures/schema/certificate-1.schema.json` describes. */
export interface Certificate {
  readonly certificate: 1
  /** The version of errata that settled the statement. */
  readonly errata: string
  readonly id: string
  readonly statement: string
  readonly relation: ObligationRelation
  readonly left: TermJson
  readonly right: TermJson
  readonly positive: readonly string[]
  readonly unit: readonly string[]
  readonly outcome: Obligation['outcome']
  readonly witness: Readonly<Record<string, string>> | null
  readonly conditions: readonly string[]
  /** Scripts of SMT-LIB beside the certificate, each of which is unsatisfiable if the outcome is right. */
  readonly smtlib: readonly SmtLibReference[]
  /** The script that settles the statement with SymPy, null where it says nothing of this one. */
  readonly sympy: string | null
}

export interface SmtLibReference {
  readonly file: string
  /** For groups of how many members; null for a statement without groups, and for a witness. */
  readonly members: number | null
  /** Functions of which the script says less than is true, so that only `unsat` tells something. */
  readonly abstracted: readonly string[]
}

export interface CertificateFile {
  readonly name: string
  readonly text: string
}

const CHECK = 'check.py'
const SIZES = [2, 3] as const

/**
 * The files of a folder of certificates, the same for the same obligations: a certificate in JSON and scripts of SMT-LIB for
 * each, and one script in Python for all. Throws RangeError for an id that is not one line of visible text or comes twice,
 * and for a term of more than 20,000 parts.
 */
export function certificateFiles(
  named: readonly NamedObligation[],
  version: string,
): readonly CertificateFile[] {
  const names = fileNames(named.map(({ id }) => id))
  const files = named.flatMap(one => filesOf(one, names.get(one.id)!, version))
  return [...files, { name: CHECK, text: symPyScript(named) }]
}

function filesOf(
  { id, obligation }: NamedObligation,
  name: string,
  version: string,
): readonly CertificateFile[] {
  const scripts = scriptsOf(obligation).map(({ members, script }) => ({
    members,
    script,
    file: `${name}${members === null ? '' : `_${members}-members`}.smt2`,
  }))
  const { relation, left, right, positive, unit, outcome, witness, conditions } = obligation
  const certificate: Certificate = {
    certificate: 1,
    errata: version,
    id,
    statement: printStatement(obligation),
    relation,
    left: termJson(left),
    right: termJson(right),
    positive: [...positive].sort(),
    unit: [...unit].sort(),
    outcome,
    witness: witness && Object.fromEntries(namesOf(witness).map(of => [of, witness[of]!])),
    conditions,
    smtlib: scripts.map(({ file, members, script: { abstracted } }) => ({ file, members, abstracted })),
    sympy: symPyCase(id, obligation) === null ? null : CHECK,
  }
  return [
    { name: `${name}.json`, text: `${JSON.stringify(certificate, null, 2)}\n` },
    ...scripts.map(({ file, script }) => ({ name: file, text: script.text })),
  ]
}

/** In an order that is the same wherever a certificate is written. */
const namesOf = (witness: NonNullable<Obligation['witness']>): readonly string[] =>
  Object.keys(witness).sort()

function scriptsOf(
  obligation: Obligation,
): readonly { readonly members: number | null; readonly script: SmtLibScript }[] {
  const isForSizes = obligation.outcome === 'proved' && hasGroups(obligation)
  return (isForSizes ? SIZES : [null]).flatMap(members => {
    const script = smtLibScript(obligation, members ?? 1)
    return script ? [{ members, script }] : []
  })
}

/** File names that are different on every system: an id in plain letters, with a number where two look alike. */
function fileNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const id of ids) {
    if (names.has(id)) throw new RangeError(`certificateFiles: expected different ids, got ${id} twice`)
    const plain =
      id
        .replace(/[^A-Za-z0-9.]+/g, '-')
        .replace(/^[-.]+|(?<![-.])[-.]+$/g, '')
        .slice(0, 80) || 'certificate'
    let name = plain
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${plain}-${count}`
    taken.add(name.toLowerCase())
    names.set(id, name)
  }
  return names
}
