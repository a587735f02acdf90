using System.Collections.Immutable;
using System.Text;
using TracingAspire.Aspirate.Expressions;
using TracingAspire.Aspirate.Manifest;
using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Workloads;

/// <summary>
/// Bind mounts to files of a ConfigMap, or of a Secret where a placeholder in them is one. A folder stands for the files
/// directly in it.
/// </summary>
internal sealed class BindMountReader(string root, ExpressionEvaluator evaluator, ProblemList problems)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // A manifest in the AppHost's folder names files of its neighbours; beyond the sources there is nothing to deploy.
    private readonly string _tree = SourceTree.Root(root);

    public ImmutableArray<ConfigFile> Read(WorkloadResource resource)
    {
        var files = new List<ConfigFile>();
        foreach (var mount in resource.BindMounts)
        {
            var error = mount.Target.StartsWith('/') ? Read(resource, mount, files) : $"the target '{mount.Target}' is no absolute path in the container.";
            if (error is not null)
                problems.Error(mount.Path, mount.Line, error);
            else if (!mount.ReadOnly)
                problems.Note(mount.Path, $"{mount.Target} is mounted read-only; what the container writes there needs a volume.");
        }

        if (files.Sum(file => file.Content.Length) > ResolvedValue.MaximumLength)
            problems.Error($"{resource.Path}.bindMounts", resource.Line, "hold more than 1 MiB together, the limit of a ConfigMap; put large files into the image or a volume.");
        return [.. files.OrderBy(file => file.Key, StringComparer.Ordinal)];
    }

    private string? Read(WorkloadResource resource, ManifestBindMount mount, List<ConfigFile> files)
    {
        if (mount.Source.Contains('\0', StringComparison.Ordinal))
            return "the source is no path.";
        var path = Path.GetFullPath(Path.Combine(root, mount.Source.Replace('\\', '/')));
        if (!IsInside(path) || !IsInside(RealPath(path)))
            return $"'{mount.Source}' is outside {_tree}; only files of the manifest's repository, or else of its folder, are deployed.";
        if (File.Exists(path))
            return Add(resource, mount, path, mount.Target, files);
        if (!Directory.Exists(path))
            return $"'{mount.Source}' does not exist in {root}.";
        if (Directory.EnumerateDirectories(path).FirstOrDefault() is { } inner)
            return $"'{mount.Source}' is a folder with a folder in it ({Path.GetFileName(inner)}); a ConfigMap holds files only: mount them one by one.";

        var entries = Directory.EnumerateFiles(path).Order(StringComparer.Ordinal).ToList();
        return entries.Count == 0
            ? $"'{mount.Source}' is an empty folder."
            : entries.Select(entry => Add(resource, mount, entry, $"{mount.Target.TrimEnd('/')}/{Path.GetFileName(entry)}", files)).FirstOrDefault(error => error is not null);
    }

    private string? Add(WorkloadResource resource, ManifestBindMount mount, string path, string target, List<ConfigFile> files)
    {
        var name = Path.GetRelativePath(root, path);
        if (!IsInside(RealPath(path)))
            return $"'{name}' is a link to outside {_tree}; only files of the manifest's repository, or else of its folder, are deployed.";
        try
        {
            if (new FileInfo(path).Length > ResolvedValue.MaximumLength)
                return $"'{name}' is larger than 1 MiB, the limit of a ConfigMap; put it into the image or a volume.";
            var bytes = File.ReadAllBytes(path);
            if (bytes.Contains((byte)0))
                return $"'{name}' is binary; put it into the image or a volume.";
            if (files.Any(file => file.MountPath == target))
                return $"the target {target} is mounted twice.";
            var content = evaluator.EvaluateFile(Text(bytes), new(resource.Name, mount.Path, mount.Line));
            files.Add(new(Key(target, files), target, content));
            return null;
        }
        catch (DecoderFallbackException)
        {
            return $"'{name}' is binary or not UTF-8; put it into the image or a volume.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"'{name}' cannot be read: {exception.Message}";
        }
    }

    /// <summary>The text of a file; a byte order mark is no part of it.</summary>
    private static string Text(byte[] bytes) => Utf8.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes);

    /// <summary>The file's name in the container; more of its path where two are called the same.</summary>
    private static string Key(string target, List<ConfigFile> files)
    {
        var segments = target.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(segment => new string([.. segment.Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' ? character : '-')]))
            .ToList();
        var taken = 1;
        string key;
        do
        {
            key = string.Join('-', segments.TakeLast(taken));
            taken++;
        }
        while (files.Any(file => file.Key == key) && taken <= segments.Count + 1);

        while (!KubernetesName.IsDataKey(key) || files.Any(file => file.Key == key))
            key = $"file-{files.Count}-{taken++}";
        return key;
    }

    private bool IsInside(string path) =>
        IsBelow(Path.GetRelativePath(RealPath(_tree), path)) || IsBelow(Path.GetRelativePath(_tree, path));

    private static bool IsBelow(string relative) =>
        relative != ".." && !relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !Path.IsPathRooted(relative);

    /// <summary>The path with the links on the way to it followed.</summary>
    private static string RealPath(string path)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null)
            return path;
        var here = Path.Combine(RealPath(parent), Path.GetFileName(path));
        FileSystemInfo info = Directory.Exists(here) ? new DirectoryInfo(here) : new FileInfo(here);
        return info.LinkTarget is null ? here : info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? here;
    }
}
