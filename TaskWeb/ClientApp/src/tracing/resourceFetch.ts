import type { ReadableSpan } from '@opentelemetry/sdk-trace-web'
import { ATTR_URL_FULL } from '@opentelemetry/semantic-conventions'
import type { ClientConfig } from '../config/clientConfig'
import { untracedUrls } from './untracedUrls'

/**
 * The document load lists whatever the browser's timeline holds, also what is not of the document: the calls of
 * tracing itself, and those of the API, which have spans of their own.
 */
export function isOwnResourceFetch(config: ClientConfig): (span: ReadableSpan) => boolean {
  const own = [...untracedUrls(config), new RegExp(`^${location.origin}/api/`)]
  return (span) => {
    if (span.name !== 'resourceFetch') return false
    const url = String(span.attributes[ATTR_URL_FULL])
    return own.some((pattern) => pattern.test(url))
  }
}
