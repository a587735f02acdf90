using System.Diagnostics;
using System.Text.Json;
using TracingAspire.Tests.Architecture;

namespace TracingAspire.Tests.Deployment.CloudFormation;

/// <summary>What AWS specifies of the resource types that the templates use.</summary>
internal sealed record ResourceSpecification(
    IReadOnlyDictionary<string, ResourceSpecification.Resource> Resources,
    IReadOnlyDictionary<string, ResourceSpecification.Structure> Structures)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task<ResourceSpecification> LoadAsync(IEnumerable<string> types, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Limit);
        using var node = Process.Start(new ProcessStartInfo("node", ["tests/schemas/cloudformation.js"])
        {
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = node.StandardOutput.ReadToEndAsync(deadline.Token);
        var errors = node.StandardError.ReadToEndAsync(deadline.Token);
        await JsonSerializer.SerializeAsync(node.StandardInput.BaseStream, types.Distinct(StringComparer.Ordinal), cancellationToken: deadline.Token);
        node.StandardInput.Close();
        await node.WaitForExitAsync(deadline.Token);
        node.ExitCode.ShouldBe(0, await errors);
        return JsonSerializer.Deserialize<ResourceSpecification>(await output, JsonSerializerOptions.Web)!;
    }

    public sealed record Resource(IReadOnlyDictionary<string, Property> Properties, IReadOnlyList<string> Attributes);

    public sealed record Structure(string Name, IReadOnlyDictionary<string, Property> Properties);

    public sealed record Property(ValueType Type, bool Required);

    /// <summary>A type of a property: a primitive by its name, or one made of others.</summary>
    public sealed record ValueType(
        string Kind, string? Id, ValueType? Element, IReadOnlyList<ValueType>? Types, IReadOnlyList<JsonElement>? Values);
}
