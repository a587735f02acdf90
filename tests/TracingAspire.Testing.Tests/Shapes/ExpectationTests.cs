using static TracingAspire.Testing.SpanShape;

namespace TracingAspire.Testing.Tests.Shapes;

/// <summary>What can be expected of one span.</summary>
public class ExpectationTests
{
    private static readonly Trace One = Trace.ParseOtlpJson(
        """
        {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"a"}},{"key":"service.version","value":{"stringValue":"1.2"}}]},
        "scopeSpans":[{"spans":[{"traceId":"5b8efff798038103d269b633813fc60c","spanId":"eee19b7ec3c1b174","name":"call","kind":3,
        "startTimeUnixNano":"1700000000000000000","endTimeUnixNano":"1700000000150000000",
        "attributes":[{"key":"code","value":{"intValue":"201"}},{"key":"ratio","value":{"doubleValue":0.5}},{"key":"ok","value":{"boolValue":true}},{"key":"name","value":{"stringValue":"x y"}},
        {"key":"tables","value":{"arrayValue":{"values":[{"stringValue":"tasks"}]}}}],
        "events":[{"timeUnixNano":"1700000000050000000","name":"retry","attributes":[{"key":"attempt","value":{"intValue":"2"}}]}],
        "links":[{"traceId":"0af7651916cd43dd8448eb211c80319c","spanId":"b7ad6b7169203331"}],"status":{"code":2,"message":"it broke"}}]}]}]}
        """)[0];

    [Fact]
    public void Expectations_ThatHold_Pass() => One.ShouldMatch(
        Client("a", "call")
            .With("code")
            .With("code", 201)
            .With("code", (int code) => code is >= 200 and < 300)
            .With("code", (object code) => code is 201L)
            .With("ratio", 0.5)
            .With("ok", true)
            .With("name", (string name) => name.Contains('x'))
            .With("tables", (string[])["tasks"])
            .Without("password")
            .WithResource("service.version", "1.2")
            .WithEvent("retry", retry => retry.Attributes["attempt"] is 2L)
            .WithLink(link => link.TraceId == "0af7651916cd43dd8448eb211c80319c")
            .WithError("it *")
            .Where(span => span.Duration.TotalMilliseconds == 150));

    public static TheoryData<SpanShape, string> Failing => new()
    {
        { Client().With("code", "201"), "expected code = \"201\"; it is 201" },
        { Client().With("code", (int code) => code > 400), "expected code: (int code) => code > 400; it is 201" },
        { Client().With("name", (int name) => name > 0), "expected name: (int name) => name > 0; it is \"x y\"" },
        { Client().With("missing", 1), "expected missing = 1; it has no such attribute" },
        { Client().With("tables", (string[])["tasks", "users"]), "expected tables = [\"tasks\", \"users\"]; it is [\"tasks\"]" },
        { Client().Without("ok"), "expected no ok; it is true" },
        { Client().WithResource("service.version", "2"), "expected resource service.version = \"2\"; it is \"1.2\"" },
        { Client().WithEvent("exception"), "expected event 'exception'; its events are retry" },
        { Client().WithLink(link => link.SpanId == "1"), "expected a link where link => link.SpanId == \"1\"; it has 1 links" },
        { Client().WithError("other"), "expected status error \"other\"; its error is \"it broke\"" },
        { Client().WithoutError(), "expected no error; its status is error \"it broke\"" },
        { Client().Where(span => span.Events.Count == 2), "expected span => span.Events.Count == 2; it does not hold" },
        { Server("a", "call"), "expected the kind server" },
        { Client("b", "call"), "expected the service b" },
    };

    [Theory]
    [MemberData(nameof(Failing), DisableDiscoveryEnumeration = true)]
    public void Expectation_ThatDoesNotHold_SaysWhatItIs(SpanShape shape, string difference) =>
        Should.Throw<TraceAssertionException>(() => One.ShouldMatch(shape)).Message.ShouldContain("✗ " + difference + "\n");

    [Theory]
    [InlineData("GET *", "GET /x", true)]
    [InlineData("*", "", true)]
    [InlineData("a*b*c", "a1b2c", true)]
    [InlineData("a*b*c", "acb", false)]
    [InlineData("ab*ba", "aba", false)]
    [InlineData("get", "GET", false)]
    public void Wildcard_Pattern_MatchesTheWholeText(string pattern, string text, bool matches) => Wildcard.Matches(pattern, text).ShouldBe(matches);

    [Fact]
    public void Attributes_UnknownKey_NamesTheKeysThereAre() =>
        Should.Throw<KeyNotFoundException>(() => One.Root.Attributes["http.route"]).Message.ShouldBe("There is no attribute 'http.route' among: code, name, ok, ratio, tables.");
}
