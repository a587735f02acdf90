using System.Xml.Linq;

namespace TracingAspire.Tests.Architecture;

/// <summary>What a project file says it depends on.</summary>
internal sealed record ProjectFile(string Name, string Path, IReadOnlySet<string> Projects, IReadOnlySet<string> Packages)
{
    public static IReadOnlyList<ProjectFile> All { get; } =
        [.. Repository.Files(Repository.Root, ".csproj").Select(Read)];

    private static ProjectFile Read(string path)
    {
        var project = XDocument.Load(path);
        return new(
            System.IO.Path.GetFileNameWithoutExtension(path),
            Repository.Relative(path),
            Includes(project, "ProjectReference", include => System.IO.Path.GetFileNameWithoutExtension(include.Replace('\\', '/'))),
            Includes(project, "PackageReference", include => include));
    }

    private static HashSet<string> Includes(XDocument project, string element, Func<string, string> name) =>
        project.Descendants(element)
            .Select(reference => reference.Attribute("Include")?.Value)
            .OfType<string>()
            .Select(name)
            .ToHashSet(StringComparer.Ordinal);
}
