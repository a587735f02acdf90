using TracingAspire.Aspirate.Parameters;
using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Output;

/// <summary>
/// The folder the manifests go to. It is put together beside the old one and swapped for it, so that a run that fails
/// leaves what was there. A list of the files written tells them from files of others, which stay.
/// </summary>
internal sealed class OutputFolder(string path)
{
    /// <summary>The list.</summary>
    public const string Inventory = ".aspirate-files";

    // Where the path is a link, the folder it names is swapped and the link stays.
    private readonly string _path = Path.TrimEndingDirectorySeparator(Target(Path.GetFullPath(path)));

    private string Staging => Beside("new");

    private string Previous => Beside("old");

    /// <summary>Writes the files and takes away those of an earlier run that are no longer generated.</summary>
    /// <returns>Files of others that stay.</returns>
    /// <exception cref="AspirateException">The folder is not this tool's, or cannot be written.</exception>
    public IReadOnlyList<string> Write(IReadOnlyList<OutputFile> files)
    {
        try
        {
            Recover();
            var kept = Kept(files);
            Stage(files, kept);
            Swap();
            return [.. kept.Where(file => file != SecretState.FileName)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AspirateException($"The output folder {_path} cannot be written: {exception.Message}", exception);
        }
        finally
        {
            if (Directory.Exists(Staging))
                Directory.Delete(Staging, recursive: true);
        }
    }

    /// <summary>What a run would change, one line a file; secret files are not looked at.</summary>
    public IReadOnlyList<string> Differences(IReadOnlyList<OutputFile> files)
    {
        var expected = WithInventory(files).Where(file => !file.Secret).ToList();
        var stale = Known().Except(WithInventory(files).Select(file => file.Path)).Where(file => File.Exists(Full(_path, file)) && !IsSecret(file));
        return
        [
            .. expected.Where(file => !File.Exists(Full(_path, file.Path))).Select(file => $"missing: {file.Path}"),
            .. expected.Where(file => File.Exists(Full(_path, file.Path)) && !File.ReadAllBytes(Full(_path, file.Path)).AsSpan().SequenceEqual(file.Bytes))
                .Select(file => $"differs: {file.Path}"),
            .. stale.Select(file => $"no longer generated: {file}"),
        ];
    }

    /// <summary>What the list says was generated, with secret files; a folder without a list has none.</summary>
    private IReadOnlyList<string> Known()
    {
        var inventory = Path.Combine(_path, Inventory);
        return File.Exists(inventory)
            ? [.. File.ReadAllLines(inventory).Where(line => line.Length > 0 && !line.StartsWith('#')), Inventory]
            : [];
    }

    /// <summary>
    /// Files of others, and what is remembered of secrets, which outlives a run without any. Secret files whose example is
    /// in the list are this tool's: those of a resource that is gone go, too.
    /// </summary>
    private IReadOnlyList<string> Kept(IReadOnlyList<OutputFile> files)
    {
        if (File.Exists(_path))
            throw new AspirateException($"{_path} is a file; give a folder with -o.");
        if (!Directory.Exists(_path))
            return [];

        var present = Directory.EnumerateFiles(_path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(file => Path.GetRelativePath(_path, file).Replace('\\', '/'));
        var known = Known();

        // Only a folder of ours is looked through: another one may be as large as a disk.
        if (known.Count == 0 && present.Take(3).ToList() is { Count: > 0 } others)
        {
            throw new AspirateException(
                $"{_path} holds files this tool did not write ({Listing.Of("for example", others)}); empty the folder, or give another one with -o.");
        }

        var written = known.Concat(WithInventory(files).Select(file => file.Path)).ToHashSet(StringComparer.Ordinal);
        return [.. present.Where(file => !written.Contains(file) && !IsOwnSecret(file, known)).Order(StringComparer.Ordinal)];
    }

    private void Stage(IReadOnlyList<OutputFile> files, IReadOnlyList<string> kept)
    {
        Directory.CreateDirectory(Staging);
        foreach (var file in WithInventory(files))
        {
            var target = Full(Staging, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            Write(target, file);
        }

        foreach (var file in kept.Where(file => files.All(written => written.Path != file)))
        {
            var target = Full(Staging, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Full(_path, file), target);
        }
    }

    private static void Write(string path, OutputFile file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (file.Secret && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(path, options);
        stream.Write(file.Bytes);
    }

    private void Swap()
    {
        if (Directory.Exists(_path))
            Directory.Move(_path, Previous);
        Directory.Move(Staging, _path);
        if (Directory.Exists(Previous))
            Directory.Delete(Previous, recursive: true);
    }

    /// <summary>Puts right what a run that was killed left.</summary>
    private void Recover()
    {
        if (Directory.Exists(Staging))
            Directory.Delete(Staging, recursive: true);
        if (!Directory.Exists(Previous))
            return;
        if (Directory.Exists(_path))
            Directory.Delete(Previous, recursive: true);
        else
            Directory.Move(Previous, _path);
    }

    private static IEnumerable<OutputFile> WithInventory(IReadOnlyList<OutputFile> files)
    {
        // Secret files by their rule, not by name: whether they were written must not change what is committed.
        var names = files.Where(file => !file.Secret).Select(file => file.Path).Order(StringComparer.Ordinal);
        var text = $"# Written by `aspirate generate`: what is listed here is replaced by the next run, anything else stays.\n{string.Join('\n', names)}\n";
        return files.Append(new(Inventory, text));
    }

    private static bool IsSecret(string path) => path.EndsWith(".secrets", StringComparison.Ordinal) || path.Contains(".secrets.d/", StringComparison.Ordinal);

    private static bool IsOwnSecret(string path, IReadOnlyList<string> known)
    {
        var folder = path.LastIndexOf(".secrets.d/", StringComparison.Ordinal);
        return IsSecret(path) && known.Contains($"{(folder < 0 ? path : path[..(folder + ".secrets".Length)])}.example");
    }

    private static string Target(string path)
    {
        var link = new DirectoryInfo(path);
        return link.LinkTarget is null ? path : link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
    }

    private static string Full(string root, string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));

    private string Beside(string what) => Path.Combine(Path.GetDirectoryName(_path) ?? "", $".{Path.GetFileName(_path)}.aspirate-{what}");
}
