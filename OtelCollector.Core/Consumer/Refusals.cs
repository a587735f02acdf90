namespace OtelCollector.Core.Consumer;

/// <summary>The refusals of several consumers of the same request.</summary>
internal static class Refusals
{
    /// <summary>
    /// One refusal for all: final only where each is, since those that accepted would get the data twice if the sender
    /// tried again because one refused for good.
    /// </summary>
    /// <param name="errors">The refusals; at least one.</param>
    /// <param name="separator">What stands between their messages.</param>
    public static Exception Join(List<Exception> errors, string separator)
    {
        var message = string.Join(separator, errors.Select(e => e.Message));
        return errors.TrueForAll(e => e is PermanentException)
            ? new PermanentException(message, errors[0])
            : new RetryableException(message, errors.Find(e => e is not PermanentException)!)
            {
                RetryAfter = errors.Max(e => (e as RetryableException)?.RetryAfter),
            };
    }
}
