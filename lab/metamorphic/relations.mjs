// @ts-check
// The relation signs of a formula that stand in no brackets, and what stands between them.

/** @typedef {{ start: number, end: number, sign: string }} Relation */

const TOKEN =
  /\\(?:left|right|big|Big|bigl|bigr|Bigl|Bigr)?[({[\]})|]|\\(?:approx|leq?|geq?|neq?|sim(?:eq)?|equiv|ll|gg|propto|to|in)(?![a-zA-Z])|\\[a-zA-Z]+|\\.|[=<>≈≤≥({[\]})]/g

/**
 * The relations of a formula, null where its brackets do not match or it has rows.
 * @param {string} body @returns {Relation[] | null}
 */
export function relationsOf(body) {
  if (/&|\\\\|\\begin|\\tag|\\label/.test(body)) return null
  let depth = 0
  /** @type {Relation[]} */
  const found = []
  for (const { 0: token, index } of body.matchAll(TOKEN)) {
    if (/[({[]$/.test(token) && !token.startsWith('\\\\')) depth++
    else if (/[\]})]$/.test(token)) depth--
    else if (
      depth === 0 &&
      /^(?:[=<>≈≤≥]|\\(?:approx|leq?|geq?|neq?|sim|simeq|equiv|ll|gg|propto|to|in)$)/.test(token)
    )
      found.push({ start: index, end: index + token.length, sign: token })
    if (depth < 0) return null
  }
  return depth === 0 ? found : null
}

/** The sides of a formula that says one thing; null of any other. @param {string} body */
export function sidesOf(body) {
  const relations = relationsOf(body)
  const [relation] = relations ?? []
  if (!relation || relations?.length !== 1 || /[,;]\s|\\q?quad/.test(body)) return null
  return {
    left: body.slice(0, relation.start),
    sign: relation.sign,
    right: body.slice(relation.end),
    relation,
  }
}
