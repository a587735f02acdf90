using OtelCollector.Core.Server;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Server;

public sealed class PingPolicyTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void OnPing_SlowEnough_IsFineForEver()
    {
        var watch = new PingPolicy(TimeSpan.FromSeconds(10), PermitWithoutStream: true).Begin(_time);
        for (var i = 0; i < 20; i++)
        {
            watch.OnPing().ShouldBeTrue();
            _time.Advance(TimeSpan.FromSeconds(10));
        }
    }

    [Theory]
    [InlineData(true, 5)]
    [InlineData(false, 60)]
    public void OnPing_TooOften_IsTooManyAtTheFourth(bool permitWithoutStream, int seconds)
    {
        var watch = new PingPolicy(TimeSpan.FromSeconds(10), permitWithoutStream).Begin(_time);
        var answers = Enumerable.Range(0, 4).Select(_ =>
        {
            _time.Advance(TimeSpan.FromSeconds(seconds));
            return watch.OnPing();
        });
        answers.ToList().ShouldBe([true, true, true, false]);
    }

    [Fact]
    public void OnPing_CallsInBetween_StartAnew()
    {
        var watch = new PingPolicy(TimeSpan.FromSeconds(10), PermitWithoutStream: false).Begin(_time);
        for (var i = 0; i < 20; i++)
        {
            watch.OnPing().ShouldBeTrue();
            _time.Advance(TimeSpan.FromSeconds(1));
            watch.OnCall();
        }
    }
}
