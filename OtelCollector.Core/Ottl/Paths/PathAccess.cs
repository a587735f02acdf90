using OtelCollector.Core.Ottl.Expressions;
using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Ottl.Paths;

/// <summary>How a path is read and, where editors may, changed.</summary>
/// <param name="Read">Its value.</param>
/// <param name="Write">Changes it; the answer is the error, or null.</param>
internal sealed record PathAccess(OttlExpression Read, Func<OttlContext, OttlValue, string?>? Write = null)
{
    public static PathAccess Of(Func<OttlContext, OttlValue> read) => new(new ReadExpression(read));

    /// <summary>A text that editors may set.</summary>
    public static PathAccess Text(Func<OttlContext, string> read, Action<OttlContext, string> write) => new(
        new ReadExpression(c => OttlValue.From(read(c))),
        (context, value) =>
        {
            if (value.Kind != OttlKind.String)
                return WrongType("string", value);
            write(context, value.String);
            return null;
        });

    /// <summary>A number that editors may set.</summary>
    public static PathAccess Int(Func<OttlContext, long> read, Action<OttlContext, long> write) => new(
        new ReadExpression(c => OttlValue.From(read(c))),
        (context, value) =>
        {
            if (value.Kind != OttlKind.Int)
                return WrongType("int64", value);
            write(context, value.Int);
            return null;
        });

    /// <summary>A number that only conditions read.</summary>
    public static PathAccess Int(Func<OttlContext, long> read) => Of(c => OttlValue.From(read(c)));

    public static string WrongType(string expected, in OttlValue value) =>
        $"expected type {expected} but got {OttlTypeName.Of(value)}";
}
