import { functionNamed } from '../functions/functions.js'

const GREEK: ReadonlySet<string> = new Set(
  (
    'alpha beta gamma delta epsilon varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi ' +
    'varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell'
  ).split(' '),
)
const ACCENT = /^(hat|bar|tilde|dot) (.+)/su
/** `pi*`, `sigma'`, but not the index of `N_*`. */
const MARKED = /^(.*(?:[^_*']|_\*))([*']{1,9})$/su
const LABELLED = /^(.+)\^\(([^()]*)\)$/su
const GRADIENT = /^∇(?:_((?:(?:hat|bar|tilde|dot) )*\S+))? (.+)/su
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['≠', ' \\ne '],
  ['≤', ' \\le '],
  ['≥', ' \\ge '],
  ['~', ' \\sim '],
])

/**
 * A name of a term as LaTeX: `\hat{A}_{i}` for `hat A_i`, `\pi_{i}^{*}` for `pi_i*`, Greek letters by name, longer
 * words upright, and a gradient as `\nabla_{\phi} r_{\phi}\left(x\right)`.
 */
export function latexName(name: string): string {
  const gradient = GRADIENT.exec(name)
  if (gradient) return latexGradient(gradient[1], gradient[2]!)
  const labelled = LABELLED.exec(name)
  if (labelled) return `${latexName(labelled[1]!)}^{(${latexIndex(labelled[2]!)})}`
  const marked = MARKED.exec(name)
  if (marked) return `${latexName(marked[1]!)}${latexMarks(marked[2]!)}`
  const [head, ...below] = name.split('_')
  const base = latexBase(head!)
  return below.length === 0 ? base : `${base}_{${below.map(latexIndex).join(', ')}}`
}

/** A member of a group; in the name of a gradient the index stands where it runs. */
export function latexMember(name: string, index: string): string {
  if (name.startsWith('∇')) return latexName(name.replaceAll('_·', `_${index}`))
  const marked = MARKED.exec(name)
  const [own, marks] = marked ? [marked[1]!, latexMarks(marked[2]!)] : [name, '']
  return `${withIndex(own, latexName(index))}${marks}`
}

/** LaTeX knows no second subscript, so that an index joins the one that a name has. */
function withIndex(name: string, index: string): string {
  const shown = latexName(name)
  const hasIndex = name.includes('_') && !name.endsWith(')')
  return hasIndex ? `${shown.slice(0, -1)}, ${index}}` : `${shown}_{${index}}`
}

/** A base of a power: LaTeX knows no second superscript, so that a name with one goes into brackets. */
export const raisable = (name: string): string =>
  /\^\{[*(]/.test(name) && /\}'*$/.test(name) ? `\\left(${name}\\right)` : name

const latexMarks = (marks: string): string => marks.replace(/\*+/g, stars => `^{${stars}}`)

function latexBase(head: string): string {
  const accented = ACCENT.exec(head)
  if (accented) return `\\${accented[1]}{${latexBase(accented[2]!)}}`
  if (GREEK.has(head)) return `\\${head}`
  return /^\w{2,}$/.test(head) && !/^\d+$/.test(head) ? `\\mathrm{${head}}` : head.replaceAll('#', '\\#')
}

/** What stands in an index: names, numbers, and what joins them. */
const latexIndex = (index: string): string =>
  index.replace(/(?:(?:hat|bar|tilde|dot) )*\w+|[≠≤≥~]/gu, part => SIGNS.get(part) ?? latexBase(part))

function latexGradient(variable: string | undefined, plain: string): string {
  const by = variable === undefined ? '' : `_{${latexName(variable)}}`
  const applied = APPLIED.exec(plain)
  if (!applied || latexFunction(applied[1]!) !== undefined)
    return `\\nabla${by} \\left(${latexOfPlain(plain)}\\right)`
  return `\\nabla${by} ${latexName(applied[1]!)}${latexOfPlain(applied[2] ?? '')}`
}

/** A name alone or of something: `hat A_1,2`, `r_phi(x, y_w)`. */
const APPLIED = /^((?:(?:hat|bar|tilde|dot) )*[^\sΣ()·/^]+)(\([^()]*\))?$/u

/** The command of a function that has one, by the name that it has in a term or in print. */
export const latexFunction = (name: string): string | undefined =>
  functionNamed(name)?.spellings.latex?.find(spelling => spelling.startsWith('\\'))

const PIECE = /(?:(?:hat|bar|tilde|dot) )*\p{L}\w*(?:[*']+)?|\^\(|[()·|Σ]/gu

/** Plain print as LaTeX: names, brackets and signs one by one. */
function latexOfPlain(plain: string): string {
  const open: string[] = []
  let isRoot = false
  return plain.replace(PIECE, (piece, at: number) => {
    if (piece === '^(' || (piece === '(' && isRoot)) {
      open.push('}')
      isRoot = false
      return piece === '^(' ? '^{' : '{'
    }
    if (piece === '(') {
      open.push('\\right)')
      return '\\left('
    }
    if (piece === ')') return open.pop() ?? ')'
    if (piece === '·') return ' \\cdot '
    if (piece === '|') return ' \\mid '
    if (piece.startsWith('Σ')) return `\\sum${piece.slice(1)}`
    isRoot = piece === 'sqrt'
    const name = latexFunction(piece) ?? latexName(piece)
    return plain[at + piece.length] === '^' ? raisable(name) : name
  })
}
