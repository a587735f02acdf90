using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>An expression that is one of two, depending on a value.</summary>
public partial class ReferenceExpression
{
    private ReferenceExpression(IValueProvider condition, string matchValue, ReferenceExpression whenTrue, ReferenceExpression whenFalse)
        : this(string.Empty, whenTrue.ValueProviders.Concat(whenFalse.ValueProviders), [])
    {
        Condition = condition;
        MatchValue = matchValue;
        WhenTrue = whenTrue;
        WhenFalse = whenFalse;
    }

    /// <summary>Whether the expression is one of two.</summary>
    [MemberNotNullWhen(true, nameof(Condition), nameof(WhenTrue), nameof(WhenFalse))]
    public bool IsConditional => Condition is not null;

    /// <summary>The value that decides.</summary>
    public IValueProvider? Condition { get; }

    /// <summary>The value that picks <see cref="WhenTrue"/>, without regard to case.</summary>
    public string? MatchValue { get; }

    /// <summary>The expression where the value matches.</summary>
    public ReferenceExpression? WhenTrue { get; }

    /// <summary>The expression where it does not.</summary>
    public ReferenceExpression? WhenFalse { get; }

    /// <summary>Its name in a manifest.</summary>
    internal string ConditionalName
    {
        get
        {
            var condition = (Condition as IManifestExpressionProvider)?.ValueExpression;
            var name = Sanitize(condition ?? string.Empty);
            var hash = XxHash32.Hash(Encoding.UTF8.GetBytes(
                string.Concat(condition ?? Condition!.GetType().Name, WhenTrue!.ValueExpression, WhenFalse!.ValueExpression, MatchValue)));
            return $"cond-{(name.Length == 0 ? "expr" : name)}-{hash:x8}";
        }
    }

    /// <summary>Creates an expression that is one of two.</summary>
    /// <param name="condition">The value that decides.</param>
    /// <param name="matchValue">The value that picks the first expression, without regard to case.</param>
    /// <param name="whenTrue">The expression where the value matches.</param>
    /// <param name="whenFalse">The expression where it does not.</param>
    public static ReferenceExpression CreateConditional(IValueProvider condition, string matchValue, ReferenceExpression whenTrue, ReferenceExpression whenFalse)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentException.ThrowIfNullOrEmpty(matchValue);
        ArgumentNullException.ThrowIfNull(whenTrue);
        ArgumentNullException.ThrowIfNull(whenFalse);
        return new ReferenceExpression(condition, matchValue, whenTrue, whenFalse);
    }

    private static string Sanitize(string expression) => string.Join('-', string
        .Concat(expression.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    internal async Task<ReferenceExpression> PickAsync(ValueProviderContext context, CancellationToken cancellationToken)
    {
        var value = await Condition!.GetValueAsync(context, cancellationToken);
        return string.Equals(value, MatchValue, StringComparison.OrdinalIgnoreCase) ? WhenTrue! : WhenFalse!;
    }
}
