using TracingAspire.Tests.Deployment.Rendering;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>Every policy on the base and every overlay.</summary>
public sealed class PolicyTests(Renderings renderings)
{
    internal static IReadOnlyList<Type> Policies { get; } =
        [.. typeof(IPolicy).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IPolicy)) && type.IsClass).OrderBy(type => type.Name, StringComparer.Ordinal)];

    public static MatrixTheoryData<string, string> Cases => new(Renderings.Names.Select(row => row.Data), Policies.Select(policy => policy.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Check_RenderedFolder_FindsNoViolation(string folder, string policy)
    {
        var rendered = await renderings.GetAsync(folder);

        var violations = Create(policy).Check(rendered.Cluster).Distinct(StringComparer.Ordinal);

        string.Join('\n', violations).ShouldBeEmpty();
    }

    internal static IPolicy Create(string name) => (IPolicy)Activator.CreateInstance(Policies.Single(policy => policy.Name == name))!;
}
