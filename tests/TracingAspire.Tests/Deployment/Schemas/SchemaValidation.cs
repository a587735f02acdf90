using System.Text.Json.Nodes;
using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Schemas;

/// <summary>The check of <c>tests/schemas</c>, which has the schemas.</summary>
internal static class SchemaValidation
{
    /// <summary>A line for each thing that is wrong with the objects.</summary>
    public static async Task<IReadOnlyList<string>> ValidateAsync(IEnumerable<KubernetesObject> objects)
    {
        var json = new JsonArray([.. objects.Select(candidate => candidate.Json.DeepClone())]);
        var run = await ProcessRun.RunAsync("node", [Path.Combine(Repository.Root, "tests", "schemas", "validate.js")], json.ToJsonString());
        run.Errors.ShouldBe("");
        run.ExitCode.ShouldBe(run.Output.Length == 0 ? 0 : 1);
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
