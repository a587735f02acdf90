/**
 * Whether the listener running now was put on the page as a whole. Browser extensions, test drivers and libraries
 * watch every click there; a span of theirs would be a second trace of the same click.
 */
export function isPageListener(): boolean {
  const listening = window.event?.currentTarget
  return listening === window || listening === document
}
