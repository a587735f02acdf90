using Microsoft.Extensions.Configuration;
using TracingAspire.ServiceDefaults.Lifetime;

namespace TracingAspire.ServiceDefaults.Tests.Lifetime;

public sealed class ShutdownOptionsTests
{
    [Fact]
    public void Read_NothingSet_EndsWithinTheFiveSecondsOfALaptop()
    {
        var (options, problems) = Read();

        problems.ShouldBeEmpty();
        options.Drain.ShouldBe(TimeSpan.Zero);
        options.Total.ShouldBe(TimeSpan.FromSeconds(4.5));
    }

    [Fact]
    public void Read_AllSet_AddsUp()
    {
        var (options, problems) = Read(("DrainSeconds", "5"), ("RequestSeconds", "10"), ("FlushSeconds", "2.5"));

        problems.ShouldBeEmpty();
        options.Host.ShouldBe(TimeSpan.FromSeconds(15));
        options.Total.ShouldBe(TimeSpan.FromSeconds(17.5));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("301")]
    [InlineData("5s")]
    [InlineData("NaN")]
    public void Read_UnusableValues_AreAllTold(string value)
    {
        var (_, problems) = Read(("DrainSeconds", value), ("FlushSeconds", value));

        problems.ShouldBe(
        [
            $"Shutdown__DrainSeconds is '{value}': use a number of seconds from 0 to 300, such as 5.",
            $"Shutdown__FlushSeconds is '{value}': use a number of seconds from 0 to 300, such as 5.",
        ]);
    }

    private static (ShutdownOptions Options, IReadOnlyList<string> Problems) Read(params (string Name, string Value)[] settings) =>
        ShutdownOptions.Read(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => $"Shutdown:{setting.Name}", setting => (string?)setting.Value, StringComparer.Ordinal))
            .Build());
}
