namespace TracingAspire.AppHost.Tests.Settings;

public class TrafficSettingsTests
{
    [Fact]
    public void Traffic_Nothing_WaitsToBeStarted()
    {
        var traffic = Configured.With().Traffic;

        traffic.FromStart.ShouldBeFalse();
        traffic.Values.ShouldBeEmpty();
    }

    [Fact]
    public void Traffic_Settings_ArePassedOn()
    {
        var settings = Configured.With(("Tracing:Traffic", "TRUE"), ("Tracing:Traffic:Users", "9"), ("Tracing:Traffic:RequestsPerSecond", "0.5"));

        settings.Errors.ShouldBeEmpty();
        settings.Traffic.FromStart.ShouldBeTrue();
        settings.Traffic.Values.ShouldBe(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Users"] = "9", ["RequestsPerSecond"] = "0.5" }, ignoreOrder: true);
    }

    [Fact]
    public void Traffic_SeveralBadValues_AreAllNamedAtOnce()
    {
        var settings = Configured.With(
            ("Tracing:Traffic", "yes"), ("Tracing:Traffic:Users", "0"), ("Tracing:Traffic:ErrorPercent", "80"), ("Tracing:Traffic:SlowPercent", "30"));

        settings.Errors.ShouldBe(
        [
            "Tracing:Traffic:Users is '0': use a whole number from 1 to 100 (users).",
            "Tracing:Traffic:ErrorPercent is 80 and Tracing:Traffic:SlowPercent is 30, which is more than all actions: use at most 100 percent for both together.",
            "Tracing:Traffic is 'yes': use true or false.",
        ]);
    }
}
