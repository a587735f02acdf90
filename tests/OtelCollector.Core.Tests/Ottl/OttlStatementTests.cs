using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Ottl;
using OtelCollector.Core.Ottl.Expressions;
using OtelCollector.Core.Ottl.Functions;
using OtelCollector.Core.Ottl.Values;
using OtelCollector.Core.Tests.Processor;

namespace OtelCollector.Core.Tests.Ottl;

public sealed class OttlStatementTests
{
    [Theory]
    [InlineData("set(attributes[\"a\"], 2)", "a=i:2 b=x c=d:1.5")]
    [InlineData("set(attributes[\"d\"], attributes[\"b\"])", "a=i:1 b=x c=d:1.5 d=x")]
    [InlineData("set(attributes[\"d\"], nil)", "a=i:1 b=x c=d:1.5")]
    [InlineData("set(attributes[\"d\"], 1) where name == \"other\"", "a=i:1 b=x c=d:1.5")]
    [InlineData("set(attributes[\"a\"], 2) where attributes[\"a\"] == 1 and name == \"n\"", "a=i:2 b=x c=d:1.5")]
    [InlineData("delete_key(attributes, \"b\")", "a=i:1 c=d:1.5")]
    [InlineData("delete_key(attributes, \"none\")", "a=i:1 b=x c=d:1.5")]
    [InlineData("delete_matching_keys(attributes, \"[ab]\")", "c=d:1.5")]
    [InlineData("keep_keys(attributes, [\"c\", \"a\"])", "a=i:1 c=d:1.5")]
    [InlineData("keep_matching_keys(attributes, \"^b$\")", "b=x")]
    public void Execute_Editor_ChangesAttributes(string statement, string expected)
    {
        var span = new Span { Name = "n" };
        span.Attributes.AddRange(AttributeText.Read("a=i:1 b=x c=d:1.5"));
        var context = Context(span);
        OttlStatement.Parse(OttlContextKind.Span, statement).Execute(context).ShouldNotBe(OttlTruth.Failed, context.Error);
        AttributeText.Write(span.Attributes).ShouldBe(expected);
    }

    [Fact]
    public void Execute_SetOnAPath_ChangesTheSpan()
    {
        var span = new Span { Name = "n" };
        OttlStatement.Parse(OttlContextKind.Span, "set(name, Concat([name, kind.string], \"/\")) where not IsRootSpan() or true").Execute(Context(span));
        span.Name.ShouldBe("n/Unspecified");
    }

    [Fact]
    public void Execute_FunctionOfTheComponent_SaysWhetherItsConditionHolds()
    {
        var route = OttlFunction.Of("route", (_, _) => OttlValue.True);
        var statement = OttlStatement.Parse(OttlContextKind.Span, "route() where name == \"n\"", new Dictionary<string, OttlFunction>(StringComparer.Ordinal) { ["route"] = route });
        statement.Execute(Context(new Span { Name = "n" })).ShouldBe(OttlTruth.True);
        statement.Execute(Context(new Span { Name = "m" })).ShouldBe(OttlTruth.False);
    }

    [Theory]
    [InlineData("route()", "undefined function \"route\"")]
    [InlineData("name == 1", "statement has invalid syntax: 1:6: unexpected token \"==\" (expected \"(\" (Argument (\",\" Argument)*)? \")\" Key*)")]
    [InlineData("Len(name)", "editor names must start with a lowercase letter but got 'Len'")]
    [InlineData("set(1, 2)", "error while parsing arguments for call to \"set\": invalid argument at position 0: must be a path")]
    [InlineData("keep_keys(attributes, \"a\")", "error while parsing arguments for call to \"keep_keys\": invalid argument at position 1: must be a list of type string")]
    [InlineData("set(name, \"a\") where", "statement has invalid syntax: 1:21: unexpected token \"<EOF>\" (expected Field (\".\" Field)*)")]
    public void Parse_Wrong_SaysSo(string statement, string error) =>
        Should.Throw<OttlException>(() => OttlStatement.Parse(OttlContextKind.Span, statement)).Message.ShouldBe(error);

    private static OttlContext Context(Span span)
    {
        var context = new OttlContext();
        context.Set(new ResourceSpans());
        context.Set(new ScopeSpans());
        context.Set(span);
        return context;
    }
}
