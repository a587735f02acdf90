using OtelCollector.Core.Ottl;
using OtelCollector.Core.Ottl.Expressions;

namespace OtelCollector.Core.Tests.Ottl;

public sealed class OttlConditionTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (context, lines) in OttlCases.All)
        {
            foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var at = line.IndexOf(" | ", StringComparison.Ordinal);
                data.Add(context, line[(at + 3)..], line[..at]);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Evaluate_Sample_IsWhatTheLanguageSays(string context, string condition, string expected)
    {
        var sample = OttlSample.Context(context);
        OttlCondition.Parse(OttlSample.Kind(context), condition).Evaluate(sample).ToString().ToLowerInvariant()
            .ShouldBe(expected, sample.Error);
    }

    [Fact]
    public void Cases_Count_IsInTheHundreds() => Cases().Count.ShouldBeGreaterThan(300);

    [Theory]
    [InlineData("span", "1 / 0 == 1", "attempted to divide by 0")]
    [InlineData("span", "attributes[\"text\"] + 1 == 1", "hello must be int64, float64, time.Time or time.Duration")]
    [InlineData("span", "1 + attributes[\"text\"] == 1", "hello must be int64 or float64")]
    [InlineData("span", "attributes[\"text\"][\"x\"] == 1", "type Str does not support string indexing")]
    [InlineData("span", "attributes[\"list\"][3] == 1", "index 3 out of bounds")]
    [InlineData("span", "attributes[\"map\"][0] == 1", "unable to resolve a string index in map: invalid key type")]
    [InlineData("span", "attributes[1] == 1", "cannot get map value: unable to resolve a string index in map: invalid key type")]
    [InlineData("span", "attributes[\"list\"][\"a\"] == 1", "unable to resolve an integer index in slice: invalid key type")]
    [InlineData("span", "attributes[attributes[\"int\"]] == 1", "cannot get map value: unable to resolve a string index in map: could not resolve key for map/slice, expecting 'string' but got 'int64'")]
    [InlineData("span", "HasPrefix(attributes[\"none\"], \"a\")", "expected string but got nil")]
    [InlineData("span", "HasPrefix(attributes[\"int\"], \"a\")", "expected string but got int64")]
    [InlineData("span", "Substring(name, 0, 100) == \"\"", "invalid range for substring function, 100 cannot be greater than the length of target string(10)")]
    [InlineData("span", "Duration(\"x\") > Duration(\"1s\")", "time: invalid duration \"x\"")]
    [InlineData("span", "Concat([name], \"\") and true", "value returned from converter in constant expression must be bool but got string")]
    [InlineData("span", "Len(kind) == 1", "target arg must be of type string, []any, pcommon.Map, pcommon.Slice, or pcommon.Value (of type String, Map, Slice)")]
    [InlineData("span", "-name == 1", "unsupported unary minus operation on type string")]
    [InlineData("log", "attributes[\"text\"][\"x\"] == 1", "type Str does not support string indexing")]
    public void Evaluate_NoAnswer_SaysWhy(string context, string condition, string error)
    {
        var sample = OttlSample.Context(context);
        OttlCondition.Parse(OttlSample.Kind(context), condition).Evaluate(sample).ShouldBe(OttlTruth.Failed);
        sample.Error.ShouldBe(error);
    }

    [Fact]
    public void Evaluate_TextBodyIndexed_SaysWhy()
    {
        var sample = OttlSample.Context("log");
        sample.LogRecord.Body = new OpenTelemetry.Proto.Common.V1.AnyValue { StringValue = "plain" };
        OttlCondition.Parse(OttlContextKind.Log, "body[\"level\"] == \"hot\"").Evaluate(sample).ShouldBe(OttlTruth.Failed);
        sample.Error.ShouldBe("log bodies of type Str cannot be indexed");
    }

    [Fact]
    public void Evaluate_Comparison_AllocatesNothing()
    {
        var condition = OttlCondition.Parse(
            OttlContextKind.Span, "attributes[\"http.route\"] == \"/users/:id\" and kind == SPAN_KIND_SERVER and end_time_unix_nano - start_time_unix_nano > 1000000 and resource.attributes[\"service.name\"] != nil");
        var sample = OttlSample.Context("span");
        condition.Evaluate(sample).ShouldBe(OttlTruth.True);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            condition.Evaluate(sample);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}
