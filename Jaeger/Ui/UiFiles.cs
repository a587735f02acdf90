using System.Collections.Concurrent;

namespace Jaeger.Ui;

/// <summary>
/// The files of the built UI. Only what is in the folder at start can be asked for, so no path leads outside; a file is
/// read when it is first asked for.
/// </summary>
internal sealed class UiFiles
{
    /// <summary>The page's file.</summary>
    public const string IndexName = "index.html";

    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, UiFile> _files = new(StringComparer.Ordinal);

    private UiFiles()
    {
    }

    /// <summary>Where the build puts the UI.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>Looks through a folder, which may be missing.</summary>
    public static UiFiles Load(string folder)
    {
        var files = new UiFiles();
        if (!Directory.Exists(folder)) return files;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
            if (!string.Equals(name, IndexName, StringComparison.Ordinal)) files._paths[$"/{name}"] = path;
        }

        return files;
    }

    /// <summary>The file at a path such as <c>/assets/index-1a2b.js</c>, or null.</summary>
    public UiFile? Find(string name) => _paths.TryGetValue(name, out var path)
        ? _files.GetOrAdd(name, static (key, file) => new UiFile(File.ReadAllBytes(file), ContentTypeOf(key), CacheControlOf(key)), path)
        : null;

    // The build puts a hash of the content into the names of assets: the same name is the same content for ever.
    private static string CacheControlOf(string name) =>
        name.StartsWith("/assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "public, max-age=3600";

    private static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".html" => "text/html; charset=utf-8",
        ".json" or ".map" => "application/json",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
}
