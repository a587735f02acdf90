namespace Aspire.Hosting.ApplicationModel;

/// <summary>Makes command results.</summary>
public static class CommandResults
{
    /// <summary>It worked.</summary>
    public static ExecuteCommandResult Success() => new() { Success = true };

    /// <summary>It worked.</summary>
    /// <param name="message">What to say to the user.</param>
    public static ExecuteCommandResult Success(string message) => new() { Success = true, Message = message };

    /// <summary>It worked and produced something.</summary>
    /// <param name="message">What to say to the user.</param>
    /// <param name="result">What it produced.</param>
    /// <param name="resultFormat">What kind of text that is.</param>
    public static ExecuteCommandResult Success(string message, string result, CommandResultFormat resultFormat = CommandResultFormat.Text) =>
        Success(message, new CommandResultData { Value = result, Format = resultFormat });

    /// <summary>It worked and produced something.</summary>
    /// <param name="message">What to say to the user.</param>
    /// <param name="result">What it produced.</param>
    /// <param name="resultFormat">What kind of text that is.</param>
    /// <param name="displayImmediately">Whether the dashboard shows it at once.</param>
    public static ExecuteCommandResult Success(string message, string result, CommandResultFormat resultFormat, bool displayImmediately) =>
        Success(message, new CommandResultData { Value = result, Format = resultFormat, DisplayImmediately = displayImmediately });

    /// <summary>It worked and produced something.</summary>
    /// <param name="message">What to say to the user.</param>
    /// <param name="value">What it produced.</param>
    public static ExecuteCommandResult Success(string message, CommandResultData value) => new() { Success = true, Message = message, Data = value };

    /// <summary>It did not work.</summary>
    /// <param name="errorMessage">Why.</param>
    public static ExecuteCommandResult Failure(string? errorMessage = null) => new() { Success = false, Message = errorMessage };

    /// <summary>It did not work and produced something nevertheless.</summary>
    /// <param name="errorMessage">Why.</param>
    /// <param name="result">What it produced.</param>
    /// <param name="resultFormat">What kind of text that is.</param>
    public static ExecuteCommandResult Failure(string errorMessage, string result, CommandResultFormat resultFormat = CommandResultFormat.Text) =>
        Failure(errorMessage, new CommandResultData { Value = result, Format = resultFormat });

    /// <summary>It did not work and produced something nevertheless.</summary>
    /// <param name="errorMessage">Why.</param>
    /// <param name="value">What it produced.</param>
    public static ExecuteCommandResult Failure(string errorMessage, CommandResultData value) => new() { Success = false, Message = errorMessage, Data = value };

    /// <summary>It did not work.</summary>
    /// <param name="exception">Why.</param>
    public static ExecuteCommandResult Failure(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return Failure(exception.Message);
    }

    /// <summary>It was called off.</summary>
    public static ExecuteCommandResult Canceled() => new() { Success = false, Canceled = true };
}
