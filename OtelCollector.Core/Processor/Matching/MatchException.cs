namespace OtelCollector.Core.Processor.Matching;

/// <summary>Settings that say which data is meant do not fit together; the message is the original's.</summary>
internal sealed class MatchException(string message, Exception? inner = null) : Exception(message, inner);
