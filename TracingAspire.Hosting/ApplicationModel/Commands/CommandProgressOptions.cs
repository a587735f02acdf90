namespace Aspire.Hosting.ApplicationModel;

/// <summary>The dialog shown while a command runs.</summary>
public sealed class CommandProgressOptions
{
    /// <summary>What is being done; without it there is no dialog.</summary>
    public string? Message { get; set; }

    /// <summary>The title of the dialog.</summary>
    public string? Title { get; set; }

    /// <summary>Whether the user cannot call the command off.</summary>
    public bool HideCancelButton { get; set; }
}
