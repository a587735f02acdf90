import { valueText, type AttributeValue } from '../otlp/attributes'
import { applyLinkFunctions } from './linkFunctions'

/** Where the values of a template come from; undefined for one that is not there. */
export type LinkValues = (name: string) => AttributeValue | undefined

const parameter = /#\{([^{}]*)\}/g

/** The template with its parameters filled in, or null where one of them has no value. */
export function fillTemplate(
  template: string,
  values: LinkValues,
  encode: (text: string) => string,
): string | null {
  let isComplete = true
  const filled = template.replace(parameter, (_, expression: string) => {
    const [name = '', ...calls] = expression.split('|').map((part) => part.trim())
    const value = values(name)
    if (value === undefined) isComplete = false
    return value === undefined ? '' : encode(valueText(applyLinkFunctions(value, calls)))
  })
  return isComplete ? filled : null
}
