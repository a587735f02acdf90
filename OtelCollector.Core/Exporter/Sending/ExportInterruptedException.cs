namespace OtelCollector.Core.Exporter.Sending;

/// <summary>The Collector stops before the request could be sent; a queue that outlives it keeps the request.</summary>
internal sealed class ExportInterruptedException(string message, Exception? innerException = null)
    : Exception("interrupted due to shutdown: " + message, innerException);
