using System.Net;

namespace TaskTraffic.Actions;

/// <summary>The application answers, but not as users can expect it to.</summary>
/// <param name="what">What it did, as the end of a sentence.</param>
/// <param name="retryAfter">How long the user is to wait now, where the application says so.</param>
internal sealed class UnexpectedAnswerException(string what, TimeSpan? retryAfter = null) : Exception(what)
{
    /// <summary>Another status than the one that was to come.</summary>
    public UnexpectedAnswerException(HttpStatusCode expected, HttpStatusCode actual, TimeSpan? retryAfter = null)
        : this($"answered {(int)actual} instead of {(int)expected}", retryAfter)
    {
    }

    /// <summary>How long the user is to wait now, where the application says so.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
