using System.Runtime.InteropServices;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A line a resource wrote.</summary>
/// <param name="LineNumber">Counts the lines of the resource from 1.</param>
/// <param name="Content">The text.</param>
/// <param name="IsErrorMessage">Whether it was written to standard error.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LogLine(int LineNumber, string Content, bool IsErrorMessage);

/// <summary>Says whether anybody watches the log of a resource.</summary>
/// <param name="Name">The instance.</param>
/// <param name="AnySubscribers">Whether anybody does.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LogSubscriber(string Name, bool AnySubscribers);
