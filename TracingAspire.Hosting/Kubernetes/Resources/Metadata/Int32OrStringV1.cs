using System.Globalization;

namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A number or a text, as ports are: <c>8080</c> or <c>http</c>.</summary>
/// <param name="Number">The number; null where it is a text.</param>
/// <param name="Text">The text; null where it is a number.</param>
public sealed record Int32OrStringV1(int? Number = null, string? Text = null) : IEquatable<int>, IEquatable<string>
{
    /// <summary>Creates a number.</summary>
    /// <param name="value">The number.</param>
    public Int32OrStringV1(int value) : this(Number: value)
    {
    }

    /// <summary>Creates a number where the text is one, else a text.</summary>
    /// <param name="value">The text.</param>
    public Int32OrStringV1(string? value) : this(Parse(value), Parse(value) is null ? value : null)
    {
    }

    /// <summary>The number or the text, as text.</summary>
    public string? Value => Number?.ToString(CultureInfo.InvariantCulture) ?? Text;

    /// <summary>Whether it is that number.</summary>
    /// <param name="other">The number.</param>
    public bool Equals(int other) => Number == other;

    /// <summary>Whether it is that text.</summary>
    /// <param name="other">The text.</param>
    public bool Equals(string? other) => string.Equals(Text, other, StringComparison.Ordinal);

    /// <inheritdoc />
    public override string? ToString() => Value;

    /// <summary>The number.</summary>
    /// <param name="value">What is converted.</param>
    /// <exception cref="InvalidCastException">It is a text.</exception>
    public static explicit operator int(Int32OrStringV1 value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Number ?? throw new InvalidCastException($"'{value.Text}' is not a number.");
    }

    /// <summary>The text, also of a number.</summary>
    /// <param name="value">What is converted.</param>
    public static explicit operator string?(Int32OrStringV1? value) => value?.Value;

    /// <summary>Makes a number of it.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Int32OrStringV1(int value) => new(value);

    /// <summary>Makes a number or a text of it.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator Int32OrStringV1?(string? value) => value is null ? null : new Int32OrStringV1(value);

    /// <summary>Whether it is that number.</summary>
    /// <param name="left">A number or a text.</param>
    /// <param name="right">The number.</param>
    public static bool operator ==(Int32OrStringV1? left, int right) => left is not null && left.Equals(right);

    /// <summary>Whether it is not that number.</summary>
    /// <param name="left">A number or a text.</param>
    /// <param name="right">The number.</param>
    public static bool operator !=(Int32OrStringV1? left, int right) => !(left == right);

    /// <summary>Whether it is that text.</summary>
    /// <param name="left">A number or a text.</param>
    /// <param name="right">The text.</param>
    public static bool operator ==(Int32OrStringV1? left, string? right) =>
        left is null ? right is null : right is not null && left.Equals(right);

    /// <summary>Whether it is not that text.</summary>
    /// <param name="left">A number or a text.</param>
    /// <param name="right">The text.</param>
    public static bool operator !=(Int32OrStringV1? left, string? right) => !(left == right);

    private static int? Parse(string? value) =>
        int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
