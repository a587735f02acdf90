using OtelCollector.Core.Ottl;

namespace OtelCollector.Core.Tests.Ottl;

public sealed class OttlParseTests
{
    [Theory]
    [InlineData("", "condition has invalid syntax: 1:1: unexpected token \"<EOF>\" (expected Field (\".\" Field)*)")]
    [InlineData("invalid condition", "condition has invalid syntax: 1:9: unexpected token \"condition\" (expected <opcomparison> Value)")]
    [InlineData("invalid_syntax(...", "condition has invalid syntax: 1:15: unexpected token \"(\" (expected <opcomparison> Value)")]
    [InlineData("span.name == resource.", "condition has invalid syntax: 1:23: unexpected token \"<EOF>\" (expected Field (\".\" Field)*)")]
    [InlineData("name == \"a", "condition has invalid syntax: 1:9: lexer: invalid input text \"\\\"a\"")]
    [InlineData("name == \"\\d\"", "condition has invalid syntax: 1:9: invalid quoted string \"\\\"\\\\d\\\"\": invalid syntax")]
    [InlineData("name == 'some longer text'", "condition has invalid syntax: 1:9: lexer: invalid input text \"'some longer tex...\"")]
    [InlineData("name == \"a\" extra", "condition has invalid syntax: 1:13: unexpected token \"extra\"")]
    [InlineData("Nope(name)", "undefined function \"Nope\"")]
    [InlineData("invalid_function(name) == 1", "converter names must start with an uppercase letter but got 'invalid_function'")]
    [InlineData("IsMatch(name)", "error while parsing arguments for call to \"IsMatch\": incorrect number of arguments. Expected: 2 Received: 1")]
    [InlineData("IsMatch(name, \"a[\")", "couldn't create function: the regex pattern supplied to IsMatch '\"a[\"' is not a valid pattern: error parsing regexp: missing closing ]: `[`")]
    [InlineData("ConvertCase(name, \"odd\") == \"\"", "couldn't create function: invalid case: odd, allowed cases are: lower, upper, snake, camel")]
    [InlineData("Trim(name, bad=\"x\") == \"\"", "error while parsing arguments for call to \"Trim\": no such parameter: bad")]
    [InlineData("IsMatch(target=name, \"x\")", "error while parsing arguments for call to \"IsMatch\": unnamed argument used after named argument")]
    [InlineData("kind == SPAN_KIND_ODD", "enum symbol, SPAN_KIND_ODD, not found")]
    [InlineData("nam == \"x\"", "segment \"nam\" from path \"nam\" is not a valid path nor a valid OTTL keyword for the span context - review https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/pkg/ottl/contexts/ottlspan to see all valid paths")]
    [InlineData("attribute[\"http.route\"] == \"x\"", "segment \"attribute\" from path \"attribute[http.route]\" is not a valid path nor a valid OTTL keyword for the span context - review https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/pkg/ottl/contexts/ottlspan to see all valid paths")]
    [InlineData("resource == nil", "segment \"resource\" from path \"resource\" is not a valid path nor a valid OTTL keyword for the span context - review https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/pkg/ottl/contexts/ottlspan to see all valid paths")]
    [InlineData("resource.name == nil", "segment \"name\" from path \"resource.name\" is not a valid path nor a valid OTTL keyword for the resource context - review https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/pkg/ottl/contexts/ottlresource to see all valid paths")]
    [InlineData("name.first == \"x\"", "the path section \"first\" was not used by the context - this likely means you are using extra path sections")]
    [InlineData("name[\"x\"] == \"x\"", "the keys indexing \"name\" were not used by the context - this likely means you are trying to index a path that does not support indexing")]
    [InlineData("trace_state[\"a\"][\"b\"] == \"x\"", "must provide exactly 1 key when accessing trace_state")]
    [InlineData("span.cache[\"x\"] == resource.cache[\"x\"]", "access to cache must be performed using the same context, please replace \"resource.cache[x]\" with \"span.cache\"")]
    [InlineData("attributes[\"a\"][1 + 1] == 1", "condition has invalid syntax: 1:16: unexpected token \"[\" (expected <opcomparison> Value)")]
    [InlineData("attributes[nil] == 1", "condition has invalid syntax: 1:11: unexpected token \"[\" (expected <opcomparison> Value)")]
    [InlineData("1.", "condition has invalid syntax: 1:3: unexpected token \"<EOF>\" (expected <opcomparison> Value)")]
    [InlineData("IsMatch(name, 1)", "error while parsing arguments for call to \"IsMatch\": invalid argument at position 1: expected string but got int64")]
    [InlineData("HasPrefix(name, nil)", "error while parsing arguments for call to \"HasPrefix\": invalid argument at position 1: expected string but got nil")]
    [InlineData("Substring(name, \"0\", 1) == \"a\"", "error while parsing arguments for call to \"Substring\": invalid argument at position 1: expected int64 but got string")]
    [InlineData("UnixNano(\"a\") == 1", "error while parsing arguments for call to \"UnixNano\": invalid argument at position 0: expected time but got string")]
    [InlineData("Hours(1) == 1", "error while parsing arguments for call to \"Hours\": invalid argument at position 0: expected duration but got int64")]
    [InlineData("Keys(1) == 1", "error while parsing arguments for call to \"Keys\": invalid argument at position 0: expected pcommon.Map but got int64")]
    [InlineData("ContainsValue(\"a\", \"a\")", "error while parsing arguments for call to \"ContainsValue\": invalid argument at position 0: expected pcommon.Slice but got string")]
    [InlineData("Double(\"a\") == 1", "error while parsing arguments for call to \"Double\": invalid argument at position 0: strconv.ParseFloat: parsing \"a\": invalid syntax")]
    [InlineData("Bool(\"x\")", "error while parsing arguments for call to \"Bool\": invalid argument at position 0: strconv.ParseBool: parsing \"x\": invalid syntax")]
    [InlineData("Concat([name, Nope()], \"\") == \"a\"", "error while parsing arguments for call to \"Concat\": invalid argument at position 0: error while parsing list argument at index 1: undefined function \"Nope\"")]
    [InlineData("Coalesce(name) == 1", "error while parsing arguments for call to \"Coalesce\": invalid argument at position 0: must be a list of type Getter[*github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlspan.TransformContext]")]
    [InlineData("IsInCIDR(name, [\"x\"])", "couldn't create function: invalid CIDR address: x")]
    [InlineData("Trim(name, 1) == 1", "error while parsing arguments for call to \"Trim\": invalid argument at position 1: must be a string")]
    [InlineData("Decode(name, \"x\") == 1", "couldn't create function: unsupported encoding 'x'")]
    [InlineData("ParseKeyValue(name, \"=\", \"=\") == 1", "couldn't create function: pair delimiter \"=\" cannot be equal to delimiter \"=\"")]
    [InlineData("ParseKeyValue(name, \"\") == 1", "couldn't create function: delimiter cannot be set to an empty string")]
    [InlineData("Time(\"2020\", \"%Q\") > Now()", "couldn't create function: convert to go time format: [unsupported ctimefmt.ToNative() directive: %Q]")]
    [InlineData("Time(\"2020\", \"%Y\", \"Nope/Nope\") > Now()", "couldn't create function: failed to load location Nope/Nope: unknown time zone Nope/Nope")]
    [InlineData("Time(\"2020\", \"%Y\", \"\", \"xx\") > Now()", "couldn't create function: unsupported locale 'xx', value must be a supported BCP 47 language tag")]
    [InlineData("trace_id == TraceID(0x01)", "couldn't create function: TraceID: could not decode ID: invalid length: expected 16 or 32 bytes, got 1")]
    [InlineData("span_id == SpanID(\"zzzzzzzzzzzzzzzz\")", "couldn't create function: SpanID: could not decode ID: invalid hex: encoding/hex: invalid byte: U+007A 'z'")]
    [InlineData("name == 99999999999999999999", "condition has invalid syntax: 1:9: failed to conform: strconv.ParseInt: parsing \"99999999999999999999\": value out of range")]
    [InlineData("attributes[\"b\"] == 0x123", "condition has invalid syntax: 1:20: failed to capture: encoding/hex: odd length hex string")]
    public void ParseCondition_Wrong_SaysSoAsTheOriginal(string condition, string error) =>
        Should.Throw<OttlException>(() => OttlCondition.Parse(OttlContextKind.Span, condition)).Message.ShouldBe(error);

    [Theory]
    [InlineData("set(body, \"bear\" where attributes[\"http.path\"] == \"/animal\"", "statement has invalid syntax: 1:18: unexpected token \"where\" (expected \")\" Key*)")]
    [InlineData("set(attributes[ this is not ottl", "statement has invalid syntax: 1:15: unexpected token \"[\" (expected \")\" Key*)")]
    [InlineData("Set(body, 1)", "editor names must start with a lowercase letter but got 'Set'")]
    [InlineData("nope(body)", "undefined function \"nope\"")]
    [InlineData("set(\"x\", 1)", "error while parsing arguments for call to \"set\": invalid argument at position 0: must be a path")]
    [InlineData("set(body, 1)[\"x\"]", "only paths and converters may be indexed, not editors, but got set [x]")]
    [InlineData("keep_keys(attributes, [1])", "error while parsing arguments for call to \"keep_keys\": invalid argument at position 1: error while parsing list argument at index 0: must be a string")]
    public void ParseStatement_Wrong_SaysSoAsTheOriginal(string statement, string error) =>
        Should.Throw<OttlException>(() => OttlStatement.Parse(OttlContextKind.Log, statement)).Message.ShouldBe(error);

    [Theory]
    [InlineData("name == \"x\"", "missing context name for path \"name\", possibly valid options are: \"span.name\", \"resource.name\", \"scope.name\", \"instrumentation_scope.name\"")]
    [InlineData("log.body == \"x\"", "context \"log\" from path \"log.body\" is not valid, it must be replaced by one of: \"span\", \"resource\", \"scope\", \"instrumentation_scope\"")]
    public void ParseCondition_ContextNamesRequired_RefusesPathsWithout(string condition, string error) =>
        Should.Throw<OttlException>(() => OttlCondition.Parse(OttlContextKind.Span, condition, requiresContextNames: true)).Message.ShouldBe(error);

    [Fact]
    public void ParseConditions_SeveralWrong_NamesEach()
    {
        var error = Should.Throw<OttlException>(() => OttlConditions.Parse(OttlContextKind.Span, ["True(", "name == \"ok\"", "set()"])).Message;
        error.Split('\n').Length.ShouldBe(2);
        error.ShouldStartWith("unable to parse OTTL condition \"True(\": condition has invalid syntax: ");
        error.ShouldContain("unable to parse OTTL condition \"set()\": ");
    }

    [Fact]
    public void ParseCondition_NestedTooDeeply_IsRefused() =>
        Should.Throw<OttlException>(() => OttlCondition.Parse(OttlContextKind.Span, new string('(', 5000) + "true" + new string(')', 5000)))
            .Message.ShouldContain("expression nested too deeply");

    [Fact]
    public void ParseCondition_NestedAsPeopleDo_IsReadInNoTime()
    {
        var text = "name == \"a\"";
        for (var i = 0; i < 40; i++)
            text = $"(not ({text}) or kind == SPAN_KIND_CLIENT)";
        OttlCondition.Parse(OttlContextKind.Span, text).Text.ShouldBe(text);
    }
}
