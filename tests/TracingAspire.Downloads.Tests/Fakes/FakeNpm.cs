using TracingAspire.Downloads.Recipes;

namespace TracingAspire.Downloads.Tests.Fakes;

/// <summary>A cache whose npm is a script that serves one small tarball, and the tool that tarball makes.</summary>
public sealed class FakeNpm : IDisposable
{
    private const string Serve = """
        for argument in "$@"; do
          case "$argument" in --pack-destination=*) destination="${argument#*=}" ;; esac
        done
        cp "$root/sample.tgz" "$destination/sample-1.0.0.tgz"
        """;

    private readonly TemporaryDirectory _directory = new();

    public FakeNpm()
    {
        Integrity = Tarball.WriteSample(_directory["sample.tgz"]);
        Use(Serve);
    }

    public string Root => _directory.FullPath;

    public string CacheRoot => _directory["cache"];

    public string Integrity { get; }

    /// <summary>How often npm was started.</summary>
    public int Starts => File.Exists(_directory["starts"]) ? File.ReadAllLines(_directory["starts"]).Length : 0;

    internal Tool Tool => CreateTool(Integrity);

    internal ToolCache Cache => CreateCache(new());

    /// <summary>Replaces what npm does; <c>$root</c> is the test's folder.</summary>
    public void Use(string script) => _directory.WriteScript(
        "bin/npm", $"root='{Root}'\necho \"$$ $*\" >> \"$root/starts\"\n{script}\n");

    /// <summary>Has npm serve the tarball only after <see cref="LetGo"/>.</summary>
    public void UseHeldBack() => Use($"until [ -e \"$root/go\" ]; do sleep 0.05; done\n{Serve}");

    public void LetGo() => File.WriteAllText(_directory["go"], "");

    public void UseServing() => Use(Serve);

    public void RemoveNpm() => File.Delete(_directory["bin/npm"]);

    /// <summary>The process id of a start of npm.</summary>
    public int ProcessId(int start) => int.Parse(File.ReadAllLines(_directory["starts"])[start].Split(' ')[0]);

    internal static Tool CreateTool(string? integrity) => new(
        "sample",
        "Sample",
        "1.0.0",
        new PackageFilesRecipe(new("sample", "1.0.0", integrity, 500), "package/tool/", 100, (_, _) => true));

    internal ToolCache CreateCache(CacheTimeouts timeouts) => CreateCache(Root, timeouts);

    internal static ToolCache CreateCache(string root, CacheTimeouts timeouts) => new(
        Path.Combine(root, "cache"),
        new(name => name == "PATH" ? Path.Combine(root, "bin") : null),
        timeouts,
        ToolPlatform.Current);

    public void Dispose() => _directory.Dispose();
}
