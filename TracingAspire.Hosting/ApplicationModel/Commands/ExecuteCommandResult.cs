namespace Aspire.Hosting.ApplicationModel;

/// <summary>How a command ended.</summary>
public sealed class ExecuteCommandResult
{
    private readonly string? _message;

    /// <summary>Whether it did what it should.</summary>
    public required bool Success { get; init; }

    /// <summary>Whether the user called it off.</summary>
    public bool Canceled { get; init; }

    /// <summary>What went wrong.</summary>
    [Obsolete("Use Message instead.")]
    public string? ErrorMessage
    {
        get => _message;
        init => _message ??= value;
    }

    /// <summary>What it says to the user.</summary>
    public string? Message
    {
        get => _message;
        init => _message = value;
    }

    /// <summary>What it produced.</summary>
    public CommandResultData? Data { get; init; }

    /// <summary>The arguments, where something was wrong with them.</summary>
    internal InteractionInputCollection? InvalidArguments { get; init; }
}

/// <summary>What a command produced.</summary>
public sealed class CommandResultData
{
    /// <summary>The text.</summary>
    public required string Value { get; init; }

    /// <summary>What kind of text it is.</summary>
    public CommandResultFormat Format { get; init; }

    /// <summary>Whether the dashboard shows it at once rather than behind a link.</summary>
    public bool DisplayImmediately { get; init; }
}

/// <summary>What kind of text a command produced.</summary>
public enum CommandResultFormat
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>Markdown.</summary>
    Markdown,
}
