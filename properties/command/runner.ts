/**
 * How the runner of GitHub Actions reads a line of output (actions/runner, ActionCommand.cs), in our words: a command
 * stands at the beginning of a line after white space as `::name key=value,…::data`, or anywhere in it in the older
 * form `##[name key=value;…]data`.
 */
export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** The lines that the runner sees: .NET ends a line at \n, \r and \r\n. */
export const linesOf = (text: string): string[] => text.split(/\r\n|[\r\n]/)

const NAMES = [
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'add-mask',
  'add-path',
  'set-env',
  'set-output',
  'save-state',
  'stop-commands',
  'echo',
]

export const commandOf = (line: string): Command | null => newer(line) ?? older(line)

function newer(line: string): Command | null {
  const trimmed = line.trimStart()
  if (!trimmed.startsWith('::')) return null
  const end = trimmed.indexOf('::', 2)
  if (end < 0) return null
  return command(trimmed.slice(2, end), ',', trimmed.slice(end + 2))
}

function older(line: string): Command | null {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  if (start < 0 || end < 0) return null
  return command(line.slice(start + 3, end), ';', line.slice(end + 1))
}

function command(info: string, separator: string, data: string): Command | null {
  const space = info.indexOf(' ')
  const name = space < 0 ? info : info.slice(0, space)
  if (!NAMES.includes(name.toLowerCase())) return null
  const pairs = space < 0 ? [] : info.slice(space + 1).split(separator)
  const properties = Object.fromEntries(
    pairs.flatMap(pair => {
      const at = pair.indexOf('=')
      return at < 0 ? [] : [[pair.slice(0, at), unescapedProperty(pair.slice(at + 1))]]
    }),
  )
  return { name, properties, data: unescapedData(data) }
}

const unescapedData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')

const unescapedProperty = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
