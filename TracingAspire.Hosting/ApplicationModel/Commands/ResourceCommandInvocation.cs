namespace Aspire.Hosting.ApplicationModel;

/// <summary>How a command is called.</summary>
/// <param name="ArgumentValues">The arguments by name; null asks the user for them.</param>
/// <param name="NonInteractive">Whether nobody is there who could be asked.</param>
internal sealed record ResourceCommandInvocation(IReadOnlyDictionary<string, string?>? ArgumentValues, bool NonInteractive);
