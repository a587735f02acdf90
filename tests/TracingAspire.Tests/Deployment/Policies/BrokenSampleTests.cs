using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>Every rule of every policy reports what breaks it; none passes because it looks at nothing.</summary>
public sealed class BrokenSampleTests
{
    [Fact]
    public void Check_SoundSample_FindsNoViolation()
    {
        var cluster = new ClusterState(Sample.Objects);

        PolicyTests.Policies.SelectMany(policy => PolicyTests.Create(policy.Name).Check(cluster)).ShouldBeEmpty();
    }

    [Fact]
    public void Breakages_OfAllPolicies_LeaveNoneOut() =>
        Breakages.All.Select(breakage => breakage.Policy).Distinct(StringComparer.Ordinal)
            .ShouldBe(PolicyTests.Policies.Select(policy => policy.Name), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Breakages.Rows), MemberType = typeof(Breakages))]
    public void Check_BrokenSample_IsReported(string policy, string target, string place, string? json, string expected)
    {
        var cluster = new ClusterState(place == Breakages.Add ? Sample.And(json!) : Sample.With(target, place, json));

        PolicyTests.Create(policy).Check(cluster).ShouldContain(violation => violation.Contains(expected, StringComparison.Ordinal));
    }
}
