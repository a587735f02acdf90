namespace Aspire.Hosting.Dcp.Model;

/// <summary>The document that says what DCP itself does.</summary>
/// <param name="Status">Running, CleaningResources, CleanupComplete or Stopping.</param>
/// <param name="ShutdownResourceCleanup">Full stops and deletes everything.</param>
internal sealed record ApiServerExecution(string Status, string ShutdownResourceCleanup)
{
    public static ApiServerExecution Stop { get; } = new("Stopping", "Full");
}

/// <summary>A step of a JSON patch.</summary>
internal sealed record PatchOperation(string Op, string Path, bool Value);
