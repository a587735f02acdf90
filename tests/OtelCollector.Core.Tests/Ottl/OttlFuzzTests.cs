using CsCheck;
using OtelCollector.Core.Ottl;

namespace OtelCollector.Core.Tests.Ottl;

/// <summary>Any text is either a condition or refused with the declared exception, and evaluating never throws.</summary>
public sealed class OttlFuzzTests
{
    private const int Iterations = 3_000;

    private static readonly string[] Pieces =
    [
        "name", "kind", "attributes", "resource", "span", "scope", ".", "[", "]", "(", ")", "{", "}", ":", ",", "=", "==", "!=", "<", ">=", "+", "-",
        "*", "/", "and", "or", "not", "nil", "true", "false", "1", "2.5", ".5", "3.", "0x01", "0x0", "\"a\"", "\"\\n\"", "\"", "\\", "IsMatch",
        "Len", "Concat", "ParseJSON", "Int", "SPAN_KIND_SERVER", "FOO", "set", "where", "#", "\u00fc", "\ud83d", "9223372036854775807", "99999999999999999999",
        " ", " ", " ", "\n",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Pick(Pieces).Array[0, 25].Select(string.Concat),
        Pick(Pieces).Array[0, 25].Select(p => string.Join(' ', p)),
        Gen.String,
        Mutated());

    [Fact]
    public void Parse_AnyText_IsAConditionOrRefused() => Texts.Sample(
        text =>
        {
            foreach (var kind in Enum.GetValues<OttlContextKind>())
            {
                if (TryParse(kind, text) is { } condition && kind == OttlContextKind.Span)
                    condition.Evaluate(OttlSample.Context("span"));
            }
        },
        iter: Iterations,
        threads: 1);

    [Theory]
    [InlineData("(", ")", "true")]
    [InlineData("not (", ")", "true")]
    [InlineData("Len([", "]) == 1", "1")]
    [InlineData("1 + (", ")", "1")]
    [InlineData("{\"a\": ", "}", "1")]
    [InlineData("attributes[", "]", "\"a\"")]
    public void Parse_NestedWithoutEnd_IsRefused(string open, string close, string inner)
    {
        foreach (var depth in new[] { 10, 1_000, 100_000 })
        {
            var text = string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));
            TryParse(OttlContextKind.Span, text);
        }

        Should.Throw<OttlException>(() => OttlCondition.Parse(OttlContextKind.Span, string.Concat(Enumerable.Repeat(open, 100_000))));
    }

    [Fact]
    public void Parse_LongFlatText_IsACondition()
    {
        var text = string.Join(" or ", Enumerable.Repeat("name == \"x\" and not (kind == 1)", 2_000));
        OttlCondition.Parse(OttlContextKind.Span, text).Evaluate(OttlSample.Context("span")).ShouldBe(Core.Ottl.Expressions.OttlTruth.False);
    }

    private static Gen<string> Pick(string[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    private static Gen<string> Mutated()
    {
        string[] cases = [.. OttlConditionTests.Cases().Select(c => c.Data.Item2)];
        return Gen.Select(Pick(cases), Gen.Int[0, 200], Pick(Pieces), Gen.Int[0, 3], (text, at, piece, cut) =>
        {
            var start = Math.Min(at, text.Length);
            return text[..start] + piece + text[Math.Min(start + cut, text.Length)..];
        });
    }

    private static OttlCondition? TryParse(OttlContextKind kind, string text)
    {
        try
        {
            return OttlCondition.Parse(kind, text);
        }
        catch (OttlException)
        {
            return null;
        }
    }
}
