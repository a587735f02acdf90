using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting;

/// <summary>Makes results of interactions.</summary>
public static class InteractionResult
{
    /// <summary>An answer.</summary>
    /// <param name="result">What was answered.</param>
    /// <typeparam name="T">The type of the answer.</typeparam>
    public static InteractionResult<T> Ok<T>(T result) => new(result, canceled: false);

    /// <summary>No answer.</summary>
    /// <param name="data">What to hand on nevertheless.</param>
    /// <typeparam name="T">The type of the answer.</typeparam>
    public static InteractionResult<T> Cancel<T>(T? data = default) => new(data, canceled: true);
}

/// <summary>How an interaction ended.</summary>
/// <typeparam name="T">The type of the answer.</typeparam>
public class InteractionResult<T>
{
    internal InteractionResult(T? data, bool canceled)
    {
        Data = data;
        Canceled = canceled;
    }

    /// <summary>The answer; worth nothing where there was none.</summary>
    public T? Data { get; }

    /// <summary>Whether the user gave no answer.</summary>
    [MemberNotNullWhen(false, nameof(Data))]
    public bool Canceled { get; }
}
