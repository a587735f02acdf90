namespace Jaeger.Tests.Storage.Oracle;

/// <summary>What the text of an attribute's value has to be.</summary>
/// <param name="Key">The attribute's key.</param>
/// <param name="IsMet">Whether a text is right.</param>
internal sealed record AttributeCondition(string Key, Func<string, bool> IsMet)
{
    /// <summary>The value has to be exactly that.</summary>
    public static AttributeCondition Equal(string key, string value) =>
        new(key, text => string.Equals(text, value, StringComparison.Ordinal));
}
