/** Notebooks around texts, sound ones and broken ones. */

const OUTPUT = { output_type: 'display_data', data: { 'image/png': 'iVBORw0KGgo'.repeat(9) }, metadata: {} }
/** What stands where nobody expects it: another copy each time, since some of it is changed in turn. */
const odd = random =>
  random.pick([null, 0, -1.5, true, '', 'markdown', '\ud800', [], {}, [null], ['$1 = 2$', 3], { cells: [] }])

/** The lines of a text with their ends, as notebooks keep them. */
const linesOf = text => text.match(/[^\n]*\n|[^\n]+/g) ?? []

function cell(random, text) {
  const source = random.chance(0.7) ? linesOf(text) : text
  return random.weighted([
    [12, () => ({ cell_type: 'markdown', metadata: {}, source })],
    [2, () => ({ cell_type: 'code', execution_count: 1, metadata: {}, source, outputs: [OUTPUT] })],
    [1, () => ({ cell_type: 'raw', metadata: {}, source })],
    [1, () => ({ cell_type: 'heading', level: 1, source })],
    [0.5, () => odd(random)],
  ])()
}

/** A notebook as an object, of nbformat 4 or now and then 3, whose cells hold the text. */
function notebook(random, text) {
  const cuts = random.list(random.between(0, 4), () => random.below(text.length + 1)).sort((a, b) => a - b)
  const cells = [...cuts, text.length].map((end, at) => cell(random, text.slice(cuts[at - 1] ?? 0, end)))
  if (random.chance(0.15)) return { nbformat: 3, nbformat_minor: 0, worksheets: [{ cells }, { cells: [] }] }
  return { nbformat: 4, nbformat_minor: 5, metadata: { language_info: { name: 'python' } }, cells }
}

/** Every place in a value at which something else could stand: what holds it, and its name there. */
function placesIn(value) {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap(key => [{ holder: value, key }, ...placesIn(value[key])])
}

/** Damage that leaves the JSON sound: values lost, exchanged, doubled or put one deeper. */
function mutateValue(random, book) {
  for (let edits = random.between(1, 4); edits > 0; edits--) {
    const places = placesIn(book)
    if (places.length === 0) return
    const { holder, key } = random.pick(places)
    const other = random.pick(places)
    random.weighted([
      [3, () => (holder[key] = odd(random))],
      [2, () => (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key])],
      [2, () => Array.isArray(holder) && holder.splice(Number(key), 0, holder[key])],
      // A copy, since a value that holds itself is no JSON.
      [2, () => (holder[key] = structuredClone(other.holder[other.key]))],
      [1, () => (holder[key] = [holder[key]])],
      [1, () => (holder[key] = { [key]: holder[key] })],
      [1, () => Object.assign(holder, { [`${key} `]: holder[key] })],
    ])()
  }
}

/** Damage to the JSON itself: cut short, doubled, with signs where none may be. */
function mutateJson(random, json) {
  const at = random.below(json.length + 1)
  const end = Math.min(json.length, at + random.length(1, 30))
  return random.weighted([
    [2, () => json.slice(0, at)],
    [2, () => json.slice(0, at) + json.slice(end)],
    [2, () => json.slice(0, at) + random.pick('{}[]",:\\\n0tn') + json.slice(at)],
    [1, () => json + json.slice(at)],
    [1, () => random.pick('[{"').repeat(random.length(2, 5000)) + json],
    [1, () => `\ufeff${json}`],
    [1, () => json.replaceAll('\\n', '\\r')],
    [1, () => json.replaceAll('"cells"', random.pick(['"cells":[],"cells"', '"__proto__"', '"Cells"']))],
  ])()
}

/** The JSON of a notebook whose cells hold a text. */
export const notebookOf = (random, text) =>
  JSON.stringify(notebook(random, text), null, random.pick([undefined, 1, '\t']))

/** Breaks a notebook in its structure, or its JSON. */
export function mutateNotebook(random, json) {
  if (random.chance(0.4)) return mutateJson(random, json)
  const book = JSON.parse(json)
  mutateValue(random, book)
  return JSON.stringify(book)
}
