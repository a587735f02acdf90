using System.Globalization;

namespace TracingAspire.Testing;

/// <summary>Expectations of attributes.</summary>
internal static class AttributeExpectation
{
    private const string None = "it has no such attribute";

    public static SpanExpectation Present(string key) => new(key, span => span.Attributes.ContainsKey(key) ? null : None);

    public static SpanExpectation Absent(string key) =>
        new($"no {key}", span => span.Attributes.TryGetValue(key, out var value) ? $"it is {AttributeText.Of(value)}" : null);

    public static SpanExpectation Equal(string key, object value) => Equal(key, value, key, span => span.Attributes);

    public static SpanExpectation OfResource(string key, object value) => Equal(key, value, $"resource {key}", span => span.Resource);

    public static SpanExpectation Like<T>(string key, Func<T, bool> predicate, string text)
        where T : notnull => new($"{key}: {text}", span => span.Attributes.TryGetValue(key, out var value)
            ? TryConvert<T>(value, out var converted) && predicate(converted) ? null : $"it is {AttributeText.Of(value)}"
            : None);

    private static SpanExpectation Equal(string key, object value, string what, Func<Span, SpanAttributes> of)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(value);
        var expected = AttributeText.Of(value);
        return new($"{what} = {expected}", span => of(span).TryGetValue(key, out var actual)
            ? AttributeText.Of(actual) == expected ? null : $"it is {AttributeText.Of(actual)}"
            : None);
    }

    /// <summary>Every whole number is a long here; a test may well ask for an int.</summary>
    private static bool TryConvert<T>(object value, out T converted)
    {
        if (value is T same)
        {
            converted = same;
            return true;
        }

        converted = default!;
        if (value is not (long or double) || !typeof(T).IsPrimitive || typeof(T) == typeof(bool))
            return false;
        try
        {
            converted = (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
