namespace Jaeger.Storage;

/// <summary>A storage refused what it was asked for; the message goes to the client as it is.</summary>
internal sealed class TraceStorageException(string message) : Exception(message);
