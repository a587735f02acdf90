using OtelCollector.Core.Connector.Routing;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Connector;

public sealed class RoutingRequestTests
{
    private const string Table = """
        default_pipelines: [logs/rest]
        table:
          - {context: request, condition: 'request["X-Tenant"] == "acme"', pipelines: [logs/a]}
          - {context: request, condition: 'request["X-Tenant"] == "ecorp"', action: copy, pipelines: [logs/b]}
          - {context: log, condition: 'severity_number >= SEVERITY_NUMBER_ERROR', pipelines: [logs/c]}
        """;

    [Theory]
    [InlineData("acme", "a=1")]
    [InlineData("ecorp", "b=1 rest=1")]
    [InlineData("other", "rest=1")]
    public async Task Consume_RequestRoute_DecidesByTheMetadata(string tenant, string counts)
    {
        var bed = new RoutingTestBed<Logs>(Table);
        await bed.SendAsync(Logs.From(Samples.Records(), Client(tenant)));
        bed.Counts().ShouldBe(counts);
        bed["rest"].Received.All(d => d.Client!.Metadata["x-tenant"][0] == tenant).ShouldBeTrue();
    }

    [Fact]
    public async Task Consume_RequestRouteTakesAll_PassesTheDataOnAsItCame()
    {
        var bed = new RoutingTestBed<Logs>(Table);
        var data = Logs.From(Samples.Records(), Client("acme"));
        await bed.SendAsync(data);
        bed["a"].Received.Single().ShouldBeSameAs(data);
    }

    [Theory]
    [InlineData("request[\"k\"] == \"v\"", "v", true)]
    [InlineData("request[\"K\"] == \"v\"", "v", true)]
    [InlineData("request[\"k\"] == \"v\"", "w", false)]
    [InlineData("request[\"k\"] == \"v\"", "w,v", true)]
    [InlineData("request[\"k\"] != \"v\"", "v", false)]
    [InlineData("request[\"k\"] != \"v\"", "v,w", true)]
    [InlineData("request[\"other\"] != \"v\"", "w", false)]
    [InlineData("request[\"k\"]==\"\"", "", true)]
    public void Matches_Values_OneMustSatisfyIt(string text, string values, bool expected)
    {
        RequestCondition.TryParse(text, out var condition, out _).ShouldBeTrue();
        condition!.Matches(Client("x", ("k", values.Split(',')))).ShouldBe(expected);
        condition.Matches(null).ShouldBeFalse();
    }

    [Theory]
    [InlineData("request[\"k\"]", "condition does not contain a valid comparator")]
    [InlineData("request[\"k\"] == \"v\" or request[\"k\"] == \"w\"", "condition contains multiple comparators")]
    [InlineData("attributes[\"k\"] == \"v\"", "condition must have format 'request[\"<name>\"] <comparator> <value>'")]
    [InlineData("request[\"k\"] == v", "condition must have format 'request[\"<name>\"] <comparator> \"<value>\"'")]
    public void TryParse_Wrong_SaysSoAsTheOriginal(string text, string error)
    {
        RequestCondition.TryParse(text, out _, out var found).ShouldBeFalse();
        found.ShouldBe(error);
    }

    private static ClientInfo Client(string tenant, params (string Name, string[] Values)[] more) => new()
    {
        Metadata = more.Append(("X-Tenant", [tenant]))
            .ToDictionary(m => m.Item1, m => (IReadOnlyList<string>)m.Item2, StringComparer.OrdinalIgnoreCase),
    };
}
