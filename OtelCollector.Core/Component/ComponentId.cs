using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace OtelCollector.Core.Component;

/// <summary>Names one configured component: <c>type</c> or <c>type/name</c>.</summary>
/// <param name="Type">The factory's type, e.g. <c>otlp_grpc</c>.</param>
/// <param name="Name">What tells several of one type apart; empty for the plain <c>type</c>.</param>
public readonly record struct ComponentId(string Type, string Name = "")
{
    private const int MaxTypeLength = 63;
    private const int MaxNameLength = 1024;

    /// <summary>Reads <c>type</c> or <c>type/name</c>; blanks around both are ignored.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The ID.</param>
    /// <param name="error">Why the text is no ID, in the Collector's wording.</param>
    public static bool TryParse(string text, out ComponentId id, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isId = TrySplit(text, out var type, out var name, out error);
        if (isId && (type.Length > MaxTypeLength || !char.IsAsciiLetter(type[0]) || !type.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')))
            error = $"in \"{text}\" id: invalid character(s) in type \"{type}\"";
        id = new ComponentId(type, name);
        return error is null;
    }

    /// <summary>Reads what stands before and after the slash and checks the name.</summary>
    internal static bool TrySplit(string text, out string type, out string name, [NotNullWhen(false)] out string? error)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        type = (slash < 0 ? text : text[..slash]).Trim();
        name = slash < 0 ? string.Empty : text[(slash + 1)..].Trim();
        error = null;
        if (type.Length == 0)
            error = slash < 0 ? "id must not be empty" : $"in \"{text}\" id: the part before / should not be empty";
        else if (slash >= 0 && name.Length == 0)
            error = $"in \"{text}\" id: the part after / should not be empty";
        else if (Encoding.UTF8.GetByteCount(name) is var length && length > MaxNameLength)
            error = $"in \"{name}\" id: name \"{name}\" is longer than 1024 characters ({length} characters)";
        else if (name.EnumerateRunes().Any(IsForbidden))
            error = $"in \"{name}\" id: invalid character(s) in name \"{name}\"";
        return error is null;
    }

    // Blanks, control characters and symbols.
    private static bool IsForbidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse => true,
        UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol => true,
        UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol or UnicodeCategory.OtherNotAssigned => true,
        _ => false,
    };

    /// <inheritdoc/>
    public override string ToString() => string.IsNullOrEmpty(Name) ? Type : $"{Type}/{Name}";
}
