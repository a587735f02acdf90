using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Json;

/// <summary>Reads a JSON file whose root is an object.</summary>
internal static class JsonFile
{
    /// <summary>Eight times what a manifest of a thousand resources needs; more is another file by mistake.</summary>
    public const int MaximumBytes = 8 * 1024 * 1024;

    /// <summary>The file's object.</summary>
    /// <exception cref="AspirateException">It cannot be read, is too large or is not JSON.</exception>
    public static JsonObjectTree Read(string path, string what, bool comments, CancellationToken cancellationToken)
    {
        var bytes = ReadBytes(path, what);
        var tree = JsonTreeParser.Parse(bytes, $"{what} {path}", comments, cancellationToken);
        return tree as JsonObjectTree
            ?? throw new AspirateException($"{what} {path} holds {tree.Kind}; it must be a JSON object.");
    }

    private static byte[] ReadBytes(string path, string what)
    {
        if (Directory.Exists(path))
            throw new AspirateException($"{what} {path} is a folder; give the path of the file.");
        try
        {
            var length = new FileInfo(path).Length;
            if (length > MaximumBytes)
            {
                throw new AspirateException(
                    $"{what} {path} has {length / 1048576.0:F1} MiB; more than {MaximumBytes / 1048576} MiB is taken for the wrong file.");
            }

            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new AspirateException($"{what} {path} does not exist.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AspirateException($"{what} {path} cannot be read: {exception.Message}", exception);
        }
    }
}
