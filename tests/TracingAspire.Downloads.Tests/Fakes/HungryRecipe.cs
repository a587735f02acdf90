using TracingAspire.Downloads.Recipes;

namespace TracingAspire.Downloads.Tests.Fakes;

/// <summary>Needs more room than any disk has.</summary>
internal sealed class HungryRecipe : ToolRecipe
{
    public override long PeakBytes => long.MaxValue;

    public override string Sources(ToolPlatform platform, HostEnvironment environment) => "none";

    public override Task InstallAsync(Installation installation, CancellationToken ct) => Task.CompletedTask;
}
