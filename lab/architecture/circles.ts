import { type Project, roomOf, targetsOf } from './imports.js'

/** Circles of imports between rooms and between files, types included: neither side can be read without the other. */
export function circles(project: Project): string[] {
  const files = [...project.keys()].filter(file => file.startsWith('src/'))
  const imports = new Map(files.map(file => [file, targetsOf(project, file)]))
  const ofRooms = new Map<string, string[]>()
  for (const [file, targets] of imports) {
    const others = targets.map(roomOf).filter(room => room !== roomOf(file))
    ofRooms.set(roomOf(file), [...(ofRooms.get(roomOf(file)) ?? []), ...others])
  }
  return [...componentsOf(ofRooms), ...componentsOf(imports)].map(
    names => `${names.join(' ')}: expected imports one way, got a circle`,
  )
}

/** The sets of nodes that reach each other, and the nodes that reach themselves, in alphabetical order (Tarjan 1972). */
function componentsOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const places = new Map<string, number>()
  const stack: string[] = []
  const found: string[][] = []
  const lowest = (node: string): number => {
    const place = places.size
    places.set(node, place)
    stack.push(node)
    let low = place
    for (const next of graph.get(node) ?? []) {
      if (!places.has(next)) low = Math.min(low, lowest(next))
      else if (stack.includes(next)) low = Math.min(low, places.get(next) ?? low)
    }
    if (low === place) found.push(stack.splice(stack.indexOf(node)).sort())
    return low
  }
  for (const node of graph.keys()) if (!places.has(node)) lowest(node)
  return found.filter(([name, other]) => other !== undefined || graph.get(name!)?.includes(name!))
}
