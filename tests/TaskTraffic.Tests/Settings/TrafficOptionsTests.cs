using Microsoft.Extensions.Configuration;
using TaskTraffic.Settings;

namespace TaskTraffic.Tests.Settings;

public class TrafficOptionsTests
{
    private const string Url = "http://localhost:8080";

    [Fact]
    public void Read_OnlyTheUrl_AreTheDefaultsAndAnySeed()
    {
        var (options, problems) = Read(("Traffic:Url", Url));

        problems.ShouldBeEmpty();
        options.ShouldBe(new TrafficOptions(new Uri(Url), 5, 5, 10, 10, options.Seed));
        options.Seed.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Read_Everything_IsTaken()
    {
        var (options, problems) = Read(
            ("Traffic:Url", Url), ("Traffic:Users", "12"), ("Traffic:RequestsPerSecond", "0.5"), ("Traffic:ErrorPercent", "2.5"),
            ("Traffic:SlowPercent", "0"), ("Traffic:Seed", "4711"));

        problems.ShouldBeEmpty();
        options.ShouldBe(new TrafficOptions(new Uri(Url), 12, 0.5, 2.5, 0, 4711));
    }

    [Fact]
    public void Read_SeveralBadValues_AreAllNamedAtOnce()
    {
        var (_, problems) = Read(
            ("Traffic:Users", "0"), ("Traffic:RequestsPerSecond", "many"), ("Traffic:ErrorPercent", "-1"), ("Traffic:Seed", "1.5"));

        problems.ShouldBe(
        [
            "Traffic__ErrorPercent is '-1': use a number from 0 to 100 (percent of the actions).",
            "Traffic__Url is '': use the address of task-web, for example http://localhost:8080.",
            "Traffic__Users is '0': use a whole number from 1 to 100 (users).",
            "Traffic__RequestsPerSecond is 'many': use a number from 0.1 to 500 (requests per second).",
            "Traffic__Seed is '1.5': use a whole number from 0 to 2147483647 (seed).",
        ]);
    }

    [Fact]
    public void Read_SharesAboveAllActions_AreRefused()
    {
        var (_, problems) = Read(("Traffic:Url", Url), ("Traffic:ErrorPercent", "80"), ("Traffic:SlowPercent", "20.5"));

        problems.ShouldHaveSingleItem().ShouldBe(
            "Traffic__ErrorPercent is 80 and Traffic__SlowPercent is 20.5, which is more than all actions: use at most 100 percent for both together.");
    }

    private static (TrafficOptions Options, IReadOnlyList<string> Problems) Read(params (string Key, string Value)[] values) =>
        TrafficOptions.Read(new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value)))
            .Build());
}
