using System.Text.Json;
using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Parameters;

/// <summary>
/// Remembers the values of secret parameters beside the manifests, in a file that only its owner reads and git leaves
/// out, so that a generated password is the same in the next run.
/// </summary>
internal static class SecretState
{
    public const string FileName = ".parameters.secrets";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 2, NewLine = "\n" };

    public static Dictionary<string, string> Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path)) ?? [] : [];
        }
        catch (JsonException exception)
        {
            throw new AspirateException($"{path} is damaged; delete it and give the secrets again, or restore it.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AspirateException($"{path} cannot be read: {exception.Message}", exception);
        }
    }

    public static string Write(IReadOnlyDictionary<string, string> values) =>
        JsonSerializer.Serialize(new SortedDictionary<string, string>(values.ToDictionary(), StringComparer.Ordinal), Indented) + "\n";
}
