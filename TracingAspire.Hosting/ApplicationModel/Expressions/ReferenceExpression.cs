using System.Diagnostics;
using System.Globalization;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Text with values in it that become known when the application starts.</summary>
[DebuggerDisplay("ReferenceExpression = {ValueExpression}, Providers = {ValueProviders.Count}")]
public partial class ReferenceExpression : IExpressionValue, IValueWithReferences
{
    /// <summary>The expression without any text.</summary>
    public static readonly ReferenceExpression Empty = new(string.Empty, [], []);

    private readonly IValueProvider[] _valueProviders;
    private readonly string?[] _stringFormats;

    internal ReferenceExpression(string format, IEnumerable<IValueProvider> valueProviders, IEnumerable<string?> stringFormats)
    {
        Format = format;
        _valueProviders = [.. valueProviders];
        _stringFormats = [.. stringFormats];
    }

    /// <summary>The text as a composite format string.</summary>
    public string Format { get; }

    /// <summary>The values in it.</summary>
    public IReadOnlyList<IValueProvider> ValueProviders => _valueProviders;

    /// <summary>How each value is formatted, <c>uri</c> for percent-encoding; null leaves it as it is.</summary>
    public IReadOnlyList<string?> StringFormats => _stringFormats;

    /// <summary>The manifest expression of each value.</summary>
    public IReadOnlyList<string> ManifestExpressions =>
        IsConditional ? [] : [.. _valueProviders.Select(p => ((IManifestExpressionProvider)p).ValueExpression)];

    /// <inheritdoc />
    public string ValueExpression => IsConditional
        ? $"{{{ConditionalName}.connectionString}}"
        : string.Format(CultureInfo.InvariantCulture, Format, [.. ManifestExpressions]);

    IEnumerable<object> IValueWithReferences.References => IsConditional ? [Condition, .. _valueProviders] : _valueProviders;

    /// <summary>Creates the expression from an interpolated string.</summary>
    /// <param name="handler">The interpolated string.</param>
    public static ReferenceExpression Create(in ExpressionInterpolatedStringHandler handler) => handler.Build();

    /// <summary>Waits for the values and returns the text; null where the expression is empty.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken) =>
        GetValueAsync(new ValueProviderContext(), cancellationToken);

    /// <summary>Waits for the values as the reader sees them and returns the text.</summary>
    /// <param name="context">Who reads it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<string?> GetValueAsync(ValueProviderContext context, CancellationToken cancellationToken)
    {
        if (IsConditional)
            return await (await PickAsync(context, cancellationToken)).GetValueAsync(context, cancellationToken);
        if (Format.Length == 0)
            return null;

        var values = new object?[_valueProviders.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var value = await _valueProviders[i].GetValueAsync(context, cancellationToken);
            values[i] = ReferenceFormat.Apply(value, _stringFormats[i]);
        }

        return string.Format(CultureInfo.InvariantCulture, Format, values);
    }
}
