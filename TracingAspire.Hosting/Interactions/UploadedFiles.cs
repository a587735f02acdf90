using System.Collections.Concurrent;
using System.Text.Json;

namespace Aspire.Hosting.Interactions;

/// <summary>The files users sent with open dialogs; they are deleted with the application.</summary>
internal sealed class UploadedFiles(OpenInteractions interactions) : IDisposable
{
    private const long DefaultMaxSize = 100 * 1024 * 1024;

    private readonly Lazy<string> _folder = new(() => Directory.CreateTempSubdirectory("aspire-upload-").FullName);
    private readonly ConcurrentDictionary<(int Interaction, string Input, string Id), InteractionFile> _files = new();

    /// <summary>A file for an input of an open dialog, and how many bytes it may have; nothing where there is no such input.</summary>
    public (InteractionFile File, long MaxSize)? Create(int interactionId, string inputName, string fileName)
    {
        if (interactions.Find(interactionId) is not { } dialog
            || !dialog.Inputs.TryGetByName(inputName, out var input)
            || input.InputType != InputType.File)
        {
            return null;
        }

        var id = Guid.NewGuid().ToString("N");
        // What the browser calls the file never becomes part of a path.
        return (new InteractionFile(id, fileName, Path.Combine(_folder.Value, id)), Math.Min(input.MaxFileSize ?? DefaultMaxSize, DefaultMaxSize));
    }

    /// <summary>The upload is complete.</summary>
    public void Add(int interactionId, string inputName, InteractionFile file) => _files[(interactionId, inputName, file.Id)] = file;

    /// <summary>The files an input refers to; references to anything else are left out.</summary>
    public IReadOnlyList<InteractionFile> Resolve(int interactionId, string inputName, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return [];
        try
        {
            using var references = JsonDocument.Parse(value);
            return
            [
                .. references.RootElement.EnumerateArray()
                    .Select(r => _files.GetValueOrDefault((interactionId, inputName, r.GetProperty("Id").GetString() ?? "")))
                    .OfType<InteractionFile>(),
            ];
        }
        catch (Exception ex) when (ex is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return [];
        }
    }

    public void Dispose()
    {
        if (_folder.IsValueCreated && Directory.Exists(_folder.Value))
            Directory.Delete(_folder.Value, recursive: true);
    }
}
