using OtelCollector.Core.Component;
using OtelCollector.Core.Extension.HealthCheckV2;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Service;

namespace OtelCollector.Core.Tests.Extension;

public sealed class HealthBoardTests
{
    private static readonly ComponentInstance Receiver =
        new(ComponentKind.Receiver, new ComponentId("otlp"), null!, [new PipelineId(Signal.Traces)]);

    private readonly HealthCheckV2Config _config = new();

    [Fact]
    public void Read_ComponentFailsDuringTheStart_IsNotHealthy()
    {
        var board = new HealthBoard(_config);

        board.Report(Receiver, ComponentStatus.PermanentError, new ComponentException("address already in use"));

        var health = board.Read(null).ShouldNotBeNull();
        health.Status.ShouldBe(ComponentStatus.Starting);
        health.IsHealthy(_config, DateTimeOffset.UtcNow).ShouldBeFalse();
    }

    [Fact]
    public void Read_ComponentFailsAfterTheStart_CountsAsConfigured()
    {
        var board = new HealthBoard(_config);
        board.Enter(null);

        board.Report(Receiver, ComponentStatus.PermanentError, new ComponentException("address already in use"));

        var health = board.Read(null).ShouldNotBeNull();
        health.Status.ShouldBe(ComponentStatus.PermanentError);
        health.IsHealthy(_config, DateTimeOffset.UtcNow).ShouldBeTrue();
    }
}
