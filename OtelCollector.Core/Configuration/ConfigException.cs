namespace OtelCollector.Core.Configuration;

/// <summary>The configuration cannot be used; the message says why, for all its errors at once.</summary>
internal sealed class ConfigException(string message) : Exception(message)
{
    /// <summary>True where the configuration can be read but must not run.</summary>
    public bool IsInvalid { get; init; }

    /// <summary>The message as a run reports it; <c>validate</c> leaves out the beginning.</summary>
    public string RunMessage => IsInvalid ? $"invalid configuration: {Message}" : Message;
}
