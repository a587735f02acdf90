using OtelCollector.Core.Processor.TailSampling;
using OtelCollector.Core.Processor.TailSampling.Traces;

namespace OtelCollector.Core.Tests.Processor.TailSampling;

public sealed class PolicyRunTests
{
    [Fact]
    public void Evaluate_PolicyThrows_IsAFailedDecision()
    {
        var trace = new PendingTrace(default, DateTimeOffset.UnixEpoch);
        new PolicyRun("p", "p", isDrop: false, new ThrowingPolicy()).Evaluate(trace).ShouldBe(PolicyDecision.Failed);
        trace.Error.ShouldBe("too much");
    }

    private sealed class ThrowingPolicy : TracePolicy
    {
        public override PolicyDecision Evaluate(PendingTrace trace) => throw new OverflowException("too much");
    }
}
