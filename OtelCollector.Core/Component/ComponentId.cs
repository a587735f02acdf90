using System.Diagnostics.CodeAnalysis;

namespace OtelCollector.Core.Component;

/// <summary>Names one configured component: <c>type</c> or <c>type/name</c>.</summary>
/// <param name="Type">The factory's type, e.g. <c>otlp_grpc</c>.</param>
/// <param name="Name">What tells several of one type apart; empty for the plain <c>type</c>.</param>
public readonly record struct ComponentId(string Type, string Name = "")
{
    /// <summary>Reads <c>type</c> or <c>type/name</c>; blanks around both are ignored.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The ID.</param>
    /// <param name="error">Why the text is no ID, in the Collector's wording.</param>
    public static bool TryParse(string text, out ComponentId id, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var type = (slash < 0 ? text : text[..slash]).Trim();
        var name = slash < 0 ? string.Empty : text[(slash + 1)..].Trim();
        id = new ComponentId(type, name);
        error = null;
        if (type.Length == 0)
            error = slash < 0 ? "id must not be empty" : $"in \"{text}\" id: the part before / should not be empty";
        else if (slash >= 0 && name.Length == 0)
            error = $"in \"{text}\" id: the part after / should not be empty";
        else if (!type.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') || !char.IsAsciiLetter(type[0]))
            error = $"in \"{text}\" id: invalid character(s) in type \"{type}\"";
        return error is null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.IsNullOrEmpty(Name) ? Type : $"{Type}/{Name}";
}
