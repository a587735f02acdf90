using OtelCollector.Core.Connector.Routing;
using OtelCollector.Core.Ottl;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Connector;

public sealed class RoutingConfigTests
{
    [Fact]
    public void Bind_Readme_ReadsEverySetting()
    {
        var config = (RoutingConfig)TestComponents.Config(new RoutingConnectorFactory(), """
            default_pipelines: [logs/other]
            error_mode: Silent
            table:
              - {context: request, condition: 'request["X-Tenant"] == "acme"', pipelines: [logs/acme]}
              - {statement: 'route() where attributes["region"] == "east"', action: copy, pipelines: [logs, logs/east]}
            """);
        config.ErrorMode.ShouldBe(OttlErrorMode.Silent);
        config.DefaultPipelines.ShouldHaveSingleItem().ToString().ShouldBe("logs/other");
        config.Table.Select(i => i.Copies).ShouldBe([false, true]);
        config.Table.Select(i => i.IsAboutRequest).ShouldBe([true, false]);
        config.Table[1].Targets.Select(p => p.ToString()).ShouldBe(["logs", "logs/east"]);
        ((RoutingConfig)new RoutingConnectorFactory().CreateDefaultConfig()).ErrorMode.ShouldBe(OttlErrorMode.Propagate);
    }

    [Theory]
    [InlineData("table: []", "invalid routing table: the routing table is empty")]
    [InlineData("table: [{pipelines: [logs]}]", "invalid route: no condition or statement provided")]
    [InlineData("table: [{condition: 'true', statement: 'route()', pipelines: [logs]}]", "invalid route: both condition and statement provided")]
    [InlineData("table: [{condition: 'true'}]", "invalid route: no pipelines defined")]
    [InlineData("table: [{context: nope, condition: 'true', pipelines: [logs]}]", "invalid context: nope")]
    [InlineData("table: [{context: request, statement: 'route()', pipelines: [logs]}]", "\"request\" context requires a 'condition'")]
    [InlineData("table: [{context: request, condition: 'true', pipelines: [logs]}]", "condition does not contain a valid comparator")]
    [InlineData("table: [{condition: 'true', action: steal, pipelines: [logs]}]", "invalid action: steal, must be move or copy")]
    public void Validate_Wrong_SaysSoAsTheOriginal(string yaml, string error) =>
        TestComponents.TryConfig(new RoutingConnectorFactory(), yaml).Problems.ShouldHaveSingleItem().ShouldEndWith(": " + error);
}
