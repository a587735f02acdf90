using System.Runtime.CompilerServices;

namespace TracingAspire.Testing;

/// <content>What is expected of the span itself.</content>
public sealed partial class SpanShape
{
    /// <summary>Has an attribute, whatever its value.</summary>
    /// <param name="key">The key, such as <c>http.route</c>.</param>
    public SpanShape With(string key) => And(AttributeExpectation.Present(key));

    /// <summary>Has an attribute with this value.</summary>
    /// <param name="key">The key, such as <c>http.response.status_code</c>.</param>
    /// <param name="value">A text, truth or number, or a list of them. The text "201" is not the number 201.</param>
    public SpanShape With(string key, object value) => And(AttributeExpectation.Equal(key, value));

    /// <summary>Has an attribute whose value is as asked: <c>.With("db.operation.name", (string name) => name is "GetItem" or "Query")</c>.</summary>
    /// <typeparam name="T">The value's type: string, bool, a number, or <see cref="object"/> for any. A value of another type fails.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="predicate">Whether the value is right.</param>
    /// <param name="text">The text of <paramref name="predicate"/>, for the message; the compiler gives it.</param>
    public SpanShape With<T>(string key, Func<T, bool> predicate, [CallerArgumentExpression(nameof(predicate))] string text = "")
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return And(AttributeExpectation.Like(key, predicate, text));
    }

    /// <summary>Lacks an attribute.</summary>
    /// <param name="key">The key.</param>
    public SpanShape Without(string key) => And(AttributeExpectation.Absent(key));

    /// <summary>Has an attribute of the resource, such as <c>service.version</c>, with this value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">A text, truth or number, or a list of them.</param>
    public SpanShape WithResource(string key, object value) => And(AttributeExpectation.OfResource(key, value));

    /// <summary>Has an event.</summary>
    /// <param name="name">Its name, such as <c>exception</c>.</param>
    /// <param name="predicate">Whether it is the right one; null for any of that name.</param>
    /// <param name="text">The text of <paramref name="predicate"/>, for the message; the compiler gives it.</param>
    public SpanShape WithEvent(string name, Func<SpanEvent, bool>? predicate = null, [CallerArgumentExpression(nameof(predicate))] string? text = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return And(new SpanExpectation(
            $"event '{name}'" + (predicate is null ? "" : $" where {text}"),
            span => span.Events.Any(occurred => occurred.Name == name && (predicate?.Invoke(occurred) ?? true))
                ? null
                : span.Events.Count == 0 ? "it has no events" : $"its events are {string.Join(", ", span.Events.Select(occurred => occurred.Name))}"));
    }

    /// <summary>Links to a span of another trace or this one.</summary>
    /// <param name="predicate">Whether it is the right link; null for any.</param>
    /// <param name="text">The text of <paramref name="predicate"/>, for the message; the compiler gives it.</param>
    public SpanShape WithLink(Func<SpanLink, bool>? predicate = null, [CallerArgumentExpression(nameof(predicate))] string? text = null) =>
        And(new SpanExpectation(
            "a link" + (predicate is null ? "" : $" where {text}"),
            span => span.Links.Any(link => predicate?.Invoke(link) ?? true) ? null : $"it has {span.Links.Count} links"));

    /// <summary>Has the status error.</summary>
    /// <param name="message">Its message, in which <c>*</c> stands for any text; null for any.</param>
    public SpanShape WithError(string? message = null) => And(new SpanExpectation(
        "status error" + (message is null ? "" : $" \"{message}\""),
        span => span.HasError && (message is null || Wildcard.Matches(message, span.StatusMessage)) ? null
            : span.HasError ? $"its error is \"{span.StatusMessage}\""
            : $"its status is {span.Status.ToString().ToLowerInvariant()}"));

    /// <summary>Has not the status error.</summary>
    public SpanShape WithoutError() => And(new SpanExpectation(
        "no error",
        span => span.HasError ? $"its status is error{(span.StatusMessage.Length == 0 ? "" : $" \"{span.StatusMessage}\"")}" : null));

    /// <summary>Takes at most this share of the time of its parent; nothing is asked of a root.</summary>
    /// <param name="shareOfParent">From 0 to 1: 0.5 for half of it.</param>
    public SpanShape Within(double shareOfParent)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shareOfParent);
        return And(new SpanExpectation(
            $"at most {ShareText.Of(shareOfParent)} of its parent's time",
            span => span.Parent is { } parent && span.Duration > parent.Duration * shareOfParent
                ? $"it takes {DurationText.Of(span.Duration)} of {DurationText.Of(parent.Duration)}, {ShareText.Of(span.Duration / parent.Duration)}"
                : null));
    }

    /// <summary>Is as asked: <c>.Where(span => span.Events.Count == 2)</c>.</summary>
    /// <param name="predicate">Whether the span is right.</param>
    /// <param name="text">The text of <paramref name="predicate"/>, for the message; the compiler gives it.</param>
    public SpanShape Where(Func<Span, bool> predicate, [CallerArgumentExpression(nameof(predicate))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return And(new SpanExpectation(text, span => predicate(span) ? null : "it does not hold"));
    }
}
