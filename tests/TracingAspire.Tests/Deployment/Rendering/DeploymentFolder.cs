using System.Text.RegularExpressions;
using TracingAspire.Tests.Architecture;

namespace TracingAspire.Tests.Deployment.Rendering;

/// <summary>A folder to render: the base, an overlay, or an overlay with one of its optional components switched on.</summary>
/// <param name="Path">Its path from the root of the repository.</param>
/// <param name="Component">The component's path in the overlay's kustomization; null for the overlay as it is.</param>
internal sealed partial record DeploymentFolder(string Path, string? Component = null)
{
    public const string Base = "aspirate-output";

    /// <summary>Every folder there is; a new overlay or component is among them without being named.</summary>
    public static IReadOnlyList<DeploymentFolder> All { get; } = Find();

    /// <summary>The name it goes by in tests: "base", "eks", "eks + oauth2-proxy".</summary>
    public string Name => Path == Base ? "base" : FileName(Path) + (Component is null ? "" : $" + {FileName(Component)}");

    /// <summary>The components an overlay's kustomization has on lines that are commented out: switched on by one line.</summary>
    public static IEnumerable<string> OptionalComponents(string kustomization) =>
        SwitchedOff.Matches(kustomization).Select(match => match.Groups["component"].Value);

    /// <summary>The kustomization with the line of a component commented in.</summary>
    public static string SwitchOn(string kustomization, string component) =>
        SwitchedOff.Replace(kustomization, match => match.Groups["component"].Value == component ? $"{match.Groups["indent"].Value}- {component}" : match.Value);

    private static List<DeploymentFolder> Find()
    {
        List<DeploymentFolder> found = [];
        if (Directory.Exists(System.IO.Path.Combine(Repository.Root, Base)))
        {
            found.Add(new(Base));
        }

        var overlays = System.IO.Path.Combine(Repository.Root, "deploy", "overlays");
        string[] there = Directory.Exists(overlays) ? Directory.GetDirectories(overlays) : [];
        foreach (var overlay in there.Order(StringComparer.Ordinal))
        {
            var path = Repository.Relative(overlay);
            found.Add(new(path));
            found.AddRange(OptionalComponents(File.ReadAllText(System.IO.Path.Combine(overlay, "kustomization.yaml"))).Select(component => new DeploymentFolder(path, component)));
        }

        return found;
    }

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];

    [GeneratedRegex(@"^(?<indent> *)# *- (?<component>\.\./\.\./components/[\w-]+).*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SwitchedOff { get; }
}
