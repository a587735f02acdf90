using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace TracingAspire.Aspirate.Expressions;

/// <summary>A piece of a resolved value: clear text, or a secret by name.</summary>
/// <param name="Text">The text; empty for a secret.</param>
/// <param name="Secret">The parameter the secret comes from.</param>
/// <param name="UriEscapes">How often the secret is escaped for a URI.</param>
/// <param name="AsJson">Whether the secret stands as a JSON string, with its quotes.</param>
internal readonly record struct ValuePart(string Text, string? Secret = null, int UriEscapes = 0, bool AsJson = false);

/// <summary>
/// A value with all placeholders resolved. Whatever is derived from a secret parameter stays a secret: the value names
/// the parameter, its content is only put in where a secret file is written.
/// </summary>
internal sealed record ResolvedValue(ImmutableArray<ValuePart> Parts)
{
    /// <summary>Larger values fit neither a ConfigMap nor a Secret.</summary>
    public const int MaximumLength = 1024 * 1024;

    public static ResolvedValue Empty { get; } = new(ImmutableArray<ValuePart>.Empty);

    public bool IsSecret => Parts.Any(part => part.Secret is not null);

    /// <summary>The names of the parameters it is derived from.</summary>
    public IEnumerable<string> Secrets => Parts.Select(part => part.Secret).OfType<string>().Distinct();

    /// <summary>Its length, where a secret counts as sixteen characters.</summary>
    public int Length => Parts.Sum(part => part.Secret is null ? part.Text.Length : 16);

    /// <summary>The text of a value that holds no secret.</summary>
    public string Clear => IsSecret ? throw new InvalidOperationException("A secret is not written in clear.") : Reveal(_ => "");

    public static ResolvedValue Of(string text) => text.Length == 0 ? Empty : new([new ValuePart(text)]);

    public static ResolvedValue OfSecret(string parameter, bool asJson = false) => new([new ValuePart("", parameter, AsJson: asJson)]);

    public static ResolvedValue Join(IEnumerable<ResolvedValue> values)
    {
        var parts = ImmutableArray.CreateBuilder<ValuePart>();
        var text = new StringBuilder();
        foreach (var part in values.SelectMany(value => value.Parts))
        {
            if (part.Secret is null)
            {
                text.Append(part.Text);
                continue;
            }

            Flush();
            parts.Add(part);
        }

        Flush();
        return new(parts.DrainToImmutable());

        void Flush()
        {
            if (text.Length > 0)
                parts.Add(new(text.ToString()));
            text.Clear();
        }
    }

    /// <summary>Escaped for use in a URI.</summary>
    public ResolvedValue EscapeUri() => new([.. Parts.Select(part => part.Secret is null
        ? new ValuePart(Uri.EscapeDataString(part.Text))
        : part with { UriEscapes = part.UriEscapes + 1 })]);

    /// <summary>The text with secrets in it.</summary>
    public string Reveal(Func<string, string> secret) => string.Concat(Parts.Select(part =>
    {
        if (part.Secret is null)
            return part.Text;
        var value = secret(part.Secret);
        for (var time = 0; time < part.UriEscapes; time++)
            value = Uri.EscapeDataString(value);
        return part.AsJson ? $"\"{JsonEncodedText.Encode(value)}\"" : value;
    }));
}
