using System.Text;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Builds a reference expression piece by piece.</summary>
public partial class ReferenceExpressionBuilder
{
    private readonly StringBuilder _format;
    private readonly List<IValueProvider> _valueProviders;
    private readonly List<string?> _stringFormats;

    /// <summary>Creates an empty builder.</summary>
    public ReferenceExpressionBuilder() : this(0, 0)
    {
    }

    internal ReferenceExpressionBuilder(int literalLength, int formattedCount)
    {
        _format = new StringBuilder(literalLength + formattedCount * 4);
        _valueProviders = new List<IValueProvider>(formattedCount);
        _stringFormats = new List<string?>(formattedCount);
    }

    /// <summary>Whether nothing has been added.</summary>
    public bool IsEmpty => _format.Length == 0;

    /// <summary>Adds literal text.</summary>
    /// <param name="value">The text.</param>
    public void AppendLiteral(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _format.Append(ReferenceFormat.Escape(value));
    }

    /// <summary>Adds text.</summary>
    /// <param name="value">The text.</param>
    public void AppendFormatted(string? value) => AppendFormatted(value, null);

    /// <summary>Adds formatted text.</summary>
    /// <param name="value">The text.</param>
    /// <param name="format">How it is formatted.</param>
    public void AppendFormatted(string? value, string? format = null)
    {
        if (value is not null)
            _format.Append(ReferenceFormat.Escape(ReferenceFormat.Apply(value, format)!));
    }

    /// <summary>Adds a value.</summary>
    /// <param name="valueProvider">The value.</param>
    /// <typeparam name="T">Its type.</typeparam>
    public void AppendFormatted<T>(T valueProvider) where T : IValueProvider, IManifestExpressionProvider =>
        AppendFormatted(valueProvider, null);

    /// <summary>Adds a formatted value.</summary>
    /// <param name="valueProvider">The value.</param>
    /// <param name="format">How it is formatted.</param>
    /// <typeparam name="T">Its type.</typeparam>
    public void AppendFormatted<T>(T valueProvider, string? format) where T : IValueProvider, IManifestExpressionProvider
    {
        ArgumentNullException.ThrowIfNull(valueProvider);
        Add(valueProvider, format);
    }

    /// <summary>Builds the expression.</summary>
    public ReferenceExpression Build() => new(_format.ToString(), _valueProviders, _stringFormats);

    private void Add(IValueProvider value, string? format)
    {
        _format.Append('{').Append(_valueProviders.Count).Append('}');
        _valueProviders.Add(value);
        _stringFormats.Add(format);
    }
}
