namespace OtelCollector.Core.Server;

/// <summary>A request body is larger than the server's limit.</summary>
internal sealed class BodyTooLargeException() : Exception("http: request body too large");
