using System.Collections.Concurrent;
using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Deployment.Rendering;

[assembly: AssemblyFixture(typeof(Renderings))]

namespace TracingAspire.Tests.Deployment.Rendering;

/// <summary>Renders each folder once, when a test first asks for it.</summary>
public sealed class Renderings : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<RenderedFolder>>> _rendered = new(StringComparer.Ordinal);
    private readonly List<string> _copies = [];

    /// <summary>The names of all folders, as data of a theory.</summary>
    public static TheoryData<string> Names => [.. DeploymentFolder.All.Select(folder => folder.Name)];

    /// <summary>The names of the folders that are kept as snapshots: without the optional components.</summary>
    public static TheoryData<string> PlainNames => [.. DeploymentFolder.All.Where(folder => folder.Component is null).Select(folder => folder.Name)];

    /// <inheritdoc/>
    public void Dispose() => _copies.ForEach(copy => Directory.Delete(copy, recursive: true));

    internal Task<RenderedFolder> GetAsync(string name) =>
        _rendered.GetOrAdd(name, _ => new(() => RenderAsync(DeploymentFolder.All.Single(folder => folder.Name == name)))).Value;

    private async Task<RenderedFolder> RenderAsync(DeploymentFolder folder)
    {
        var root = folder.Component is null ? Repository.Root : CopyWith(folder);
        return new(folder.Name, await Kustomize.RenderAsync(Path.Combine(root, folder.Path)));
    }

    // A kustomization may only read below its own root, so the whole tree is copied.
    private string CopyWith(DeploymentFolder folder)
    {
        var copy = Directory.CreateTempSubdirectory("deployment-").FullName;
        _copies.Add(copy);
        foreach (var source in (string[])[DeploymentFolder.Base, "deploy"])
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, source), "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(copy, Repository.Relative(file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }

        var kustomization = Path.Combine(copy, folder.Path, "kustomization.yaml");
        File.WriteAllText(kustomization, DeploymentFolder.SwitchOn(File.ReadAllText(kustomization), folder.Component!));
        return copy;
    }
}
