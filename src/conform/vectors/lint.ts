import { judging } from './budget.js'
import { AS_GOOD_AS_ZERO } from './expected.js'
import { caseId } from './identity.js'
import { schemaComplaints } from './schema.js'
import type { DtypeName, Expected, VectorCase, VectorFile } from './vector.js'
import { vectorText } from './vector-file.js'

/** What is wrong with a file of vectors, a line each: its form, its ids and counts, its digits, what it tells apart. */
export function lintVectors(name: string, text: string): string[] {
  const file = parsed(text)
  if (file === null) return ['expected JSON, got none']
  const complaints = schemaComplaints('vector-file-1', file)
  if (complaints.length > 0) return complaints
  return RULES.flatMap(rule => rule(file as VectorFile, { name, text }))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type Rule = (file: VectorFile, written: { readonly name: string; readonly text: string }) => string[]

const casesOf = ({ groups }: VectorFile): VectorCase[] => groups.flatMap(({ cases }) => cases)

const isWrittenByTheTool: Rule = (file, { text }) =>
  vectorText(file) === text
    ? []
    : ['expected the text that `errata fixtures write` gives, got another layout']

const isNamedAfterItsOperation: Rule = ({ op }, { name }) =>
  name === `${op}.json` ? [] : [`expected a file ${op}.json, got ${name}`]

const countsItsCases: Rule = file => {
  const count = casesOf(file).length
  return file.numberOfCases === count ? [] : [`expected numberOfCases ${count}, got ${file.numberOfCases}`]
}

const hasIdsOfContents: Rule = ({ op, groups }) =>
  groups.flatMap(group =>
    group.cases.flatMap(one => {
      const id = caseId(op, group.id, one.in)
      return one.id === id ? [] : [`expected the id ${id}, got ${one.id}`]
    }),
  )

const hasNoIdTwice: Rule = file => {
  const ids = casesOf(file).map(({ id }) => id)
  return ids.filter((id, i) => ids.indexOf(id) !== i).map(id => `${id}: expected once, got twice`)
}

const definesItsFlags: Rule = file => {
  const used = new Set(casesOf(file).flatMap(({ flags }) => flags))
  const defined = Object.keys(file.flags)
  return [
    ...[...used].filter(flag => !defined.includes(flag)).map(flag => `flag ${flag}: expected a definition`),
    ...defined.filter(flag => !used.has(flag)).map(flag => `flag ${flag}: expected a case that has it`),
  ]
}

/** The radius of every value is at most a unit of its last digit; that of 0 is what no format tells from 0. */
const isExactEnough: Rule = file =>
  casesOf(file).flatMap(({ id, out }) =>
    [...(out?.value ?? []), ...(out?.grad ?? [])]
      .filter(expected => !isFixed(expected, file.generator.digits))
      .map(({ v, r }) => `${id}: expected a radius of at most a unit of the last digit of ${v}, got ${r}`),
  )

function isFixed({ v, r }: Expected, digits: number): boolean {
  const value = judging.of(v)
  const unit = value.isZero() ? AS_GOOD_AS_ZERO : `1e${value.e + 1 - digits}`
  return judging.of(r).lte(unit)
}

/** Every mutant is killed in every format it is asked in, or listed with the reason, and never both. */
const killsItsMutants: Rule = file => {
  const cases = casesOf(file)
  const formats = new Set(cases.flatMap(({ exactIn }) => exactIn))
  const unknown = cases.flatMap(({ id, kills }) =>
    Object.keys(kills)
      .filter(mutant => !Object.hasOwn(file.mutants, mutant))
      .map(mutant => `${id}: expected a mutant of the list, got ${mutant}`),
  )
  const gaps = Object.keys(file.mutants).flatMap(mutant =>
    [...formats].flatMap(dtype => gapIn(file, cases, mutant, dtype)),
  )
  return [...unknown, ...gaps]
}

function gapIn(file: VectorFile, cases: readonly VectorCase[], mutant: string, dtype: DtypeName): string[] {
  const isKilled = cases.some(({ kills }) => kills[mutant]?.includes(dtype))
  const reason = file.indistinguishable[mutant]?.[dtype]
  if (isKilled === (reason === undefined)) return []
  return isKilled
    ? [`${mutant} in ${dtype}: expected no reason, since a case tells it apart, got "${reason}"`]
    : [`${mutant} in ${dtype}: expected a case that tells it apart, or the reason why none does`]
}

const RULES: readonly Rule[] = [
  isWrittenByTheTool,
  isNamedAfterItsOperation,
  countsItsCases,
  hasIdsOfContents,
  hasNoIdTwice,
  definesItsFlags,
  isExactEnough,
  killsItsMutants,
]
