// @ts-check
/**
 * @typedef {object} Certificate
 * @property {string} id
 * @property {readonly { readonly file: string, readonly abstracted: readonly string[] }[]} smtlib
 * @property {string | null} sympy
 */
/**
 * What the tools say of one certificate.
 * @typedef {object} Agreement
 * @property {'agreed' | 'undecided' | 'failed'} verdict
 * @property {string} how
 */

/**
 * The verdict of z3 on one script: `unsat` agrees. `sat` contradicts where the script says all there is to say, and means
 * nothing where functions in it are abstracted: the solver may give them values that they do not have.
 * @param {string} answer @param {readonly string[]} abstracted @returns {Agreement['verdict']}
 */
export function verdictOfSolver(answer, abstracted) {
  if (answer === 'unsat') return 'agreed'
  if (answer === 'sat') return abstracted.length > 0 ? 'undecided' : 'failed'
  return answer === 'unknown' || answer === 'timeout' ? 'undecided' : 'failed'
}

/**
 * The lines of check.py, by id.
 * @param {string} output @param {readonly string[]} ids @returns {Map<string, { word: string, how: string }>}
 */
export function linesById(output, ids) {
  /** @type {Map<string, { word: string, how: string }>} */
  const found = new Map()
  for (const line of output.split('\n')) {
    for (const word of ['ok', 'FAILED', 'skipped']) {
      const fitting = ids.filter(id => line.startsWith(`${word} ${id}: `))
      const id = fitting.sort((left, right) => right.length - left.length)[0]
      if (id !== undefined) found.set(id, { word, how: line.slice(`${word} ${id}: `.length) })
    }
  }
  return found
}

/**
 * What z3 and SymPy together say: one that contradicts is enough to fail, and so is a certificate of which no tool says
 * anything where it should.
 * @param {Certificate} certificate
 * @param {ReadonlyMap<string, string>} answers of z3, by file
 * @param {{ word: string, how: string } | undefined} line of check.py
 * @returns {Agreement}
 */
export function agreementOf(certificate, answers, line) {
  const scripts = certificate.smtlib.map(({ file, abstracted }) => {
    const answer = answers.get(file) ?? 'missing'
    return { answer, verdict: verdictOfSolver(answer, abstracted) }
  })
  const solver =
    scripts.length > 0 ? `z3 ${[...new Set(scripts.map(({ answer }) => answer))].join(', ')}` : 'not for z3'
  const sympy = line
    ? `sympy ${line.word}: ${line.how}`
    : certificate.sympy === null
      ? 'not for sympy'
      : 'sympy missing'
  const how = `${solver}; ${sympy}`
  const isSilent = certificate.sympy !== null && line?.word !== 'ok'
  if (isSilent || line?.word === 'FAILED' || scripts.some(({ verdict }) => verdict === 'failed'))
    return { verdict: 'failed', how }
  const isSettled = scripts.length > 0 || line?.word === 'ok'
  return {
    verdict: !isSettled || scripts.some(({ verdict }) => verdict !== 'agreed') ? 'undecided' : 'agreed',
    how,
  }
}
