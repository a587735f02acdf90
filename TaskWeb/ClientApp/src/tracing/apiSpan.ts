import type { Span } from '@opentelemetry/api'
import type { ReadableSpan } from '@opentelemetry/sdk-trace-web'
import { ATTR_URL_FULL } from '@opentelemetry/semantic-conventions'
import { ATTR_URL_TEMPLATE } from '@opentelemetry/semantic-conventions/incubating'

const taskPath = '/api/tasks'

/** Names a call of the Task API by method and route, with no ID in the name: few names, each a group of like calls. */
export function nameApiSpan(span: Span, request: Request | RequestInit): void {
  const url = (span as Partial<ReadableSpan>).attributes?.[ATTR_URL_FULL]
  if (typeof url !== 'string') return
  const path = new URL(url, location.href).pathname
  const template =
    path === taskPath ? taskPath : path.startsWith(`${taskPath}/`) ? `${taskPath}/{taskId}` : undefined
  if (!template) return
  span.setAttribute(ATTR_URL_TEMPLATE, template)
  span.updateName(`${request.method ?? 'GET'} ${template}`)
}
