using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Aspire.Hosting.ApplicationModel;

public partial class ReferenceExpression
{
    /// <summary>Turns an interpolated string into a reference expression.</summary>
    /// <param name="literalLength">Length of the literal text.</param>
    /// <param name="formattedCount">Number of values.</param>
    [InterpolatedStringHandler]
    [StructLayout(LayoutKind.Auto)]
    public ref struct ExpressionInterpolatedStringHandler(int literalLength, int formattedCount)
    {
        private readonly ReferenceExpressionBuilder _builder = new(literalLength, formattedCount);

        /// <summary>Adds literal text.</summary>
        /// <param name="value">The text.</param>
        public readonly void AppendLiteral(string value) => _builder.AppendLiteral(value);

        /// <summary>Adds text.</summary>
        /// <param name="value">The text.</param>
        public readonly void AppendFormatted(string? value) => _builder.AppendFormatted(value);

        /// <summary>Adds formatted text.</summary>
        /// <param name="value">The text.</param>
        /// <param name="format">How it is formatted.</param>
        public readonly void AppendFormatted(string? value, string? format = null) => _builder.AppendFormatted(value, format);

        /// <summary>Adds a value.</summary>
        /// <param name="valueProvider">The value.</param>
        /// <typeparam name="T">Its type.</typeparam>
        public readonly void AppendFormatted<T>(T valueProvider) where T : IValueProvider, IManifestExpressionProvider =>
            _builder.AppendFormatted(valueProvider, null);

        /// <summary>Adds a formatted value.</summary>
        /// <param name="valueProvider">The value.</param>
        /// <param name="format">How it is formatted.</param>
        /// <typeparam name="T">Its type.</typeparam>
        public readonly void AppendFormatted<T>(T valueProvider, string? format = null) where T : IValueProvider, IManifestExpressionProvider =>
            _builder.AppendFormatted(valueProvider, format);

        /// <summary>Adds the value of a resource.</summary>
        /// <param name="valueProvider">The resource.</param>
        /// <typeparam name="T">Its type.</typeparam>
        public readonly void AppendFormatted<T>(IResourceBuilder<T> valueProvider) where T : IResource, IValueProvider, IManifestExpressionProvider =>
            _builder.AppendFormatted(valueProvider.Resource, null);

        /// <summary>Adds the formatted value of a resource.</summary>
        /// <param name="valueProvider">The resource.</param>
        /// <param name="format">How it is formatted.</param>
        /// <typeparam name="T">Its type.</typeparam>
        public readonly void AppendFormatted<T>(IResourceBuilder<T> valueProvider, string? format = null) where T : IResource, IValueProvider, IManifestExpressionProvider =>
            _builder.AppendFormatted(valueProvider.Resource, format);

        internal readonly ReferenceExpression Build() => _builder.Build();
    }
}
