using System.Collections.Immutable;
using TracingAspire.Aspirate.Json;
using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Manifest;

/// <summary>Manifest file to typed resources; all errors of the file go to the problem list.</summary>
internal static class ManifestReader
{
    /// <summary>The manifest of a file.</summary>
    /// <exception cref="AspirateException">The file is no JSON object; other errors are in the list.</exception>
    public static ManifestDocument Read(string path, ProblemList problems, CancellationToken cancellationToken)
    {
        var tree = JsonFile.Read(path, "The manifest", comments: false, cancellationToken);
        if (tree["resources"] is not JsonObjectTree resources)
        {
            throw new AspirateException(
                $"The manifest {path} has no object 'resources'; make one with `dotnet run --project <AppHost> -- --publisher manifest --output-path aspire-manifest.json`.");
        }

        if (resources.Members.IsEmpty)
            throw new AspirateException($"The manifest {path} has no resources.");

        var read = ImmutableArray.CreateBuilder<ManifestResource>(resources.Members.Length);
        foreach (var member in resources.Members)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (member.Value is not JsonObjectTree body)
                problems.Error($"resources.{member.Name}", member.Value.Line, $"is {member.Value.Kind}; it must be an object.");
            else if (ResourceReader.Read(member.Name, body, problems) is { } resource)
                read.Add(resource);
        }

        return new(path, [.. read.OrderBy(resource => resource.Name, StringComparer.Ordinal)]);
    }
}
