namespace OtelCollector.Core.Ottl;

/// <summary>A text is no valid condition or statement; the message says why, in the original's wording.</summary>
internal sealed class OttlException(string message) : Exception(message);
