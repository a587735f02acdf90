using System.Collections.Immutable;

namespace TracingAspire.Aspirate.Expressions;

/// <summary>A piece of an expression.</summary>
internal abstract record ExpressionPart;

/// <summary>Text that stands for itself.</summary>
internal sealed record LiteralPart(string Text) : ExpressionPart;

/// <summary>A placeholder: <c>{resource.bindings.http.url}</c>.</summary>
/// <param name="Text">Without the braces.</param>
internal sealed record ReferencePart(string Text) : ExpressionPart
{
    /// <summary>Its parts between the dots; at least two.</summary>
    public ImmutableArray<string> Segments { get; } = [.. Text.Split('.')];
}
