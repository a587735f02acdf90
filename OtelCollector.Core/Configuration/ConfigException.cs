namespace OtelCollector.Core.Configuration;

/// <summary>The configuration cannot be used; the message says why, for all its errors at once.</summary>
internal sealed class ConfigException(string message) : Exception(message);
