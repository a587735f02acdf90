namespace Aspire.Hosting;

/// <summary>What every dialog and bar can have.</summary>
public class InteractionOptions
{
    /// <summary>The text of the first button; null for the dashboard's own.</summary>
    public string? PrimaryButtonText { get; set; }

    /// <summary>The text of the second button; null for the dashboard's own.</summary>
    public string? SecondaryButtonText { get; set; }

    /// <summary>Whether there is a second button; null for what is usual.</summary>
    public bool? ShowSecondaryButton { get; set; }

    /// <summary>Whether it can be closed without an answer; null for what is usual.</summary>
    public bool? ShowDismiss { get; set; }

    /// <summary>Whether the message is Markdown; default it is plain text.</summary>
    public bool? EnableMessageMarkdown { get; set; }
}

/// <summary>What a message box can have.</summary>
public class MessageBoxInteractionOptions : InteractionOptions
{
    /// <summary>What the message means.</summary>
    public MessageIntent? Intent { get; set; }
}

/// <summary>What a bar above the page can have.</summary>
public class NotificationInteractionOptions : InteractionOptions
{
    /// <summary>What the message means.</summary>
    public MessageIntent? Intent { get; set; }

    /// <summary>The text of a link.</summary>
    public string? LinkText { get; set; }

    /// <summary>Where the link leads.</summary>
    public string? LinkUrl { get; set; }
}
