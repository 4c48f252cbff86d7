import { printable } from '../text/printable.js'
import { xmlAttribute, xmlText } from '../text/xml.js'

/** Any string as text of a page, on one line and without what a viewer would obey. */
export const htmlText = (text: string): string => xmlText(printable(text))

/** Elements that have no content and no end, by the HTML standard. */
const VOID: ReadonlySet<string> = new Set(['meta'])

/** An element; attributes are escaped here, the content is HTML already. It is well-formed XML, too. */
export function htmlElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content = '',
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${xmlAttribute(printable(value))}"`,
  )
  const open = `<${name}${written.join('')}`
  return VOID.has(name) ? `${open}/>` : `${open}>${content}</${name}>`
}
