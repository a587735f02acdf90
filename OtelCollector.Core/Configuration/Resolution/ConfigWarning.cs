namespace OtelCollector.Core.Configuration.Resolution;

/// <summary>A remark about the configuration for the log.</summary>
/// <param name="IsWarning">A warning; otherwise an information.</param>
/// <param name="Message">The message.</param>
/// <param name="Name">The variable it is about.</param>
internal readonly record struct ConfigWarning(bool IsWarning, string Message, string Name);
