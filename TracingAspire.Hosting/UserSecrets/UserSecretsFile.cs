using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.UserSecrets;

/// <summary>The secrets.json of an AppHost, as <c>dotnet user-secrets</c> writes it: one flat object.</summary>
internal sealed class UserSecretsFile(string filePath) : IUserSecretsManager
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // Applications in one process write the same file in parallel tests.
    private static readonly SemaphoreSlim Gate = new(1, 1);

    public bool IsAvailable => true;

    public string FilePath { get; } = filePath;

    public bool TrySetSecret(string name, string value) => TryChange(secrets => secrets[name] = value);

    public bool TryDeleteSecret(string name) => TryChange(secrets => secrets.Remove(name));

    public void GetOrSetSecret(IConfigurationManager configuration, string name, Func<string> valueGenerator)
    {
        if (configuration[name] is not null)
            return;
        var value = valueGenerator();
        configuration.AddInMemoryCollection([new(name, value)]);
        TrySetSecret(name, value);
    }

    public async Task SaveStateAsync(JsonObject state, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        var secrets = new SortedDictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        Flatten(state, prefix: string.Empty, secrets);
        await Gate.WaitAsync(cancellationToken);
        try
        {
            Save(secrets);
        }
        finally
        {
            Gate.Release();
        }
    }

    private static void Flatten(JsonNode? node, string prefix, IDictionary<string, string?> secrets)
    {
        switch (node)
        {
            case JsonObject nested:
                foreach (var (name, value) in nested)
                    Flatten(value, prefix.Length == 0 ? name : $"{prefix}:{name}", secrets);
                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                    Flatten(items[i], $"{prefix}:{i}", secrets);
                break;
            default:
                secrets[prefix] = node?.ToString();
                break;
        }
    }

    private bool TryChange(Action<IDictionary<string, string?>> change)
    {
        Gate.Wait();
        try
        {
            var secrets = Load();
            change(secrets);
            Save(secrets);
            return true;
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException or InvalidDataException or FormatException)
        {
            return false;
        }
        finally
        {
            Gate.Release();
        }
    }

    private SortedDictionary<string, string?> Load()
    {
        var known = new ConfigurationBuilder().AddJsonFile(FilePath, optional: true).Build().AsEnumerable();
        return new SortedDictionary<string, string?>(
            known.Where(s => s.Value is not null).ToDictionary(s => s.Key, s => s.Value), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A reader sees the old file or the new one, never a part; nobody else may read either.</summary>
    private void Save(IDictionary<string, string?> secrets)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        var temporary = $"{FilePath}.{Guid.NewGuid():N}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(temporary, options))
            JsonSerializer.Serialize(stream, secrets, Indented);
        File.Move(temporary, FilePath, overwrite: true);
    }
}
