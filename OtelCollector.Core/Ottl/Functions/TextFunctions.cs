using System.Text;
using OtelCollector.Core.Ottl.Values;
using static OtelCollector.Core.Ottl.Functions.ParameterKind;

namespace OtelCollector.Core.Ottl.Functions;

/// <summary>Converters that look at texts or cut them.</summary>
internal static class TextFunctions
{
    public static IEnumerable<OttlFunction> All { get; } =
    [
        new("IsMatch", [new("target", TextLike), new("pattern", Text)], IsMatch),
        OttlFunction.Of("HasPrefix", (c, a) => Test(c, a, (t, p) => t.StartsWith(p, StringComparison.Ordinal)), new("target", Text), new("prefix", Text)),
        OttlFunction.Of("HasSuffix", (c, a) => Test(c, a, (t, p) => t.EndsWith(p, StringComparison.Ordinal)), new("target", Text), new("suffix", Text)),
        OttlFunction.Of("Concat", Concat, new("vals", TextLikeList), new("delimiter", Text)),
        OttlFunction.Of("Split", Split, new("target", Text), new("delimiter", Text)),
        OttlFunction.Of("Substring", Substring, new("target", Text), new("start", Int), new("length", Int)),
        OttlFunction.Of("Trim", (c, a) => a.Text(c, 0) is { } t ? OttlValue.From(t.Trim((a.TextLiteral(1) ?? " ").ToCharArray())) : c.Failure, new("target", Text), new("replacement", TextLiteral, true)),
        OttlFunction.Of("TrimPrefix", (c, a) => Cut(c, a, TrimPrefix), new("target", Text), new("prefix", Text)),
        OttlFunction.Of("TrimSuffix", (c, a) => Cut(c, a, TrimSuffix), new("target", Text), new("suffix", Text)),
        OttlFunction.Of("Index", Index, new("target", Any), new("value", Any)),
    ];

    private static OttlFunction.CallExpression IsMatch(OttlArguments arguments)
    {
        var regex = new DynamicRegex("IsMatch", arguments, 1);
        return new(arguments, (context, a) =>
        {
            if (regex.Get(context) is not { } pattern || !a.TryTextLike(context, 0, out var text))
                return context.Failure;
            return OttlValue.From(text is not null && pattern.IsMatch(text));
        });
    }

    private static OttlValue Test(OttlContext context, OttlArguments a, Func<string, string, bool> test) =>
        a.Text(context, 0) is { } text && a.Text(context, 1) is { } part ? OttlValue.From(test(text, part)) : context.Failure;

    private static OttlValue Cut(OttlContext context, OttlArguments a, Func<string, string, string> cut)
    {
        if (a.Text(context, 0) is not { } text)
            return context.Failure;
        return a.Text(context, 1) is { } part ? OttlValue.From(cut(text, part)) : context.Failure;
    }

    private static string TrimPrefix(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text;

    private static string TrimSuffix(string text, string suffix) => text.EndsWith(suffix, StringComparison.Ordinal) ? text[..^suffix.Length] : text;

    // Lists and maps would blow the text up and are left out, but not their place.
    private static OttlValue Concat(OttlContext context, OttlArguments a)
    {
        if (a.Text(context, 1) is not { } delimiter)
            return context.Failure;
        var text = new StringBuilder();
        var items = a.List(0);
        for (var i = 0; i < items.Length; i++)
        {
            var value = items[i].Evaluate(context);
            if (value.IsFailure)
                return value;
            if (i > 0)
                text.Append(delimiter);
            text.Append(value.Kind switch
            {
                OttlKind.Nil => "<nil>",
                OttlKind.Map or OttlKind.Slice or OttlKind.List or OttlKind.Object => string.Empty,
                _ => OttlText.Debug(value),
            });
        }

        return OttlValue.From(text.ToString());
    }

    private static OttlValue Split(OttlContext context, OttlArguments a)
    {
        if (a.Text(context, 0) is not { } text || a.Text(context, 1) is not { } delimiter)
            return context.Failure;
        IEnumerable<string> parts = delimiter.Length == 0 ? text.EnumerateRunes().Select(r => r.ToString()) : text.Split(delimiter);
        return OttlValue.From([.. parts.Select(OttlValue.From)]);
    }

    // Counts bytes of UTF-8, as the original does.
    private static OttlValue Substring(OttlContext context, OttlArguments a)
    {
        if (a.Text(context, 0) is not { } text || a.Int(context, 1) is not { } start || a.Int(context, 2) is not { } length)
            return context.Failure;
        if (start < 0)
            return OttlValue.Failure($"invalid start for substring function, {start} cannot be negative");
        if (length <= 0)
            return OttlValue.Failure($"invalid length for substring function, {length} cannot be negative or zero");
        var bytes = Encoding.UTF8.GetBytes(text);
        return start > bytes.Length || length > bytes.Length - start
            ? OttlValue.Failure($"invalid range for substring function, {unchecked(start + length)} cannot be greater than the length of target string({bytes.Length})")
            : OttlValue.From(Encoding.UTF8.GetString(bytes, (int)start, (int)length));
    }

    private static OttlValue Index(OttlContext context, OttlArguments a)
    {
        var target = a.Any(context, 0);
        var value = a.Any(context, 1);
        if (target.IsFailure || value.IsFailure)
            return target.IsFailure ? target : value;
        if (target.Kind == OttlKind.String)
        {
            if (value.Kind != OttlKind.String)
                return OttlValue.Failure("invalid value type for Index function, value must be a string");
            var at = target.String.IndexOf(value.String, StringComparison.Ordinal);
            return OttlValue.From(at < 0 ? -1L : Encoding.UTF8.GetByteCount(target.String.AsSpan(0, at)));
        }

        if (target.Kind is not (OttlKind.Slice or OttlKind.List))
            return OttlValue.Failure($"unsupported type: {OttlTypeName.Of(target)}");
        var items = a.Slice(context, 0)!;
        return OttlValue.From((long)Array.FindIndex(items, item => OttlComparison.Compare(item, value, ComparisonOperator.Equal)));
    }
}
