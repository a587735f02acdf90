const indent = 2

/** The backend wraps its answer; what is handed on is OTLP as files hold it. */
self.onmessage = ({ data }: MessageEvent<string>) => {
  const content = JSON.parse(data) as { result?: unknown }
  self.postMessage(JSON.stringify(content.result ?? content, null, indent))
}
