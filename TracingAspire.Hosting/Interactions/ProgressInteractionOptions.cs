using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting;

/// <summary>What a progress dialog can have.</summary>
[Experimental("ASPIREINTERACTION001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public class ProgressInteractionOptions : InteractionOptions
{
    /// <summary>The title of the dialog.</summary>
    public string? Title { get; set; }

    /// <summary>The work; the dialog closes when it is done. Null leaves it open until it is canceled.</summary>
    public Func<ProgressContext, Task>? Work { get; set; }
}

/// <summary>What the work behind a progress dialog is given.</summary>
[Experimental("ASPIREINTERACTION001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public sealed class ProgressContext
{
    /// <summary>Canceled when the user calls the work off.</summary>
    public required CancellationToken CancellationToken { get; init; }
}
