import { REPLACEMENT } from './printable.js'

/** What XML 1.0 has no way to write, not even by its number (section 2.2, production Char). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const numbered = (character: string): string => `&#${character.charCodeAt(0)};`

/** Any string as the text of an element; a parser gives it back, but for what is forbidden. */
export const xmlText = (text: string): string =>
  text.replace(FORBIDDEN, REPLACEMENT).replace(/[&<>\r]/g, numbered)

/** Any string as an attribute value; here a parser would make a space of every white space that is not numbered. */
export const xmlAttribute = (text: string): string => xmlText(text).replace(/["\t\n]/g, numbered)

/** An element on lines of its own; attributes are escaped here, the content is XML already. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content = '',
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlAttribute(String(value))}"`)
  const open = `<${name}${written.join('')}`
  return content === '' ? `${open}/>\n` : `${open}>${content}</${name}>\n`
}
