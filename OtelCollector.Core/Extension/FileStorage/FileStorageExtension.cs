using System.Text;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Extension.FileStorage.Log;
using OtelCollector.Core.Extension.Storage;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Extension.FileStorage;

/// <summary>Keeps each component's data in a directory of its own.</summary>
internal sealed class FileStorageExtension(ComponentSettings settings, FileStorageConfig config) : IStorageExtension
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        try
        {
            if (config.CreateDirectory && !Directory.Exists(config.Directory))
                DirectoryPermissions.Create(config.Directory, config.Permissions);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ComponentException($"mkdir {config.Directory}: {e.Message}", e);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask StopAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public async ValueTask<IStorageClient> OpenAsync(StorageOwner owner, CancellationToken cancellationToken)
    {
        var directory = Path.Combine(config.Directory, DirectoryName(owner));
        FileStorageLock? held = null;
        try
        {
            DirectoryPermissions.Create(directory, OwnerOnly);
            held = await FileStorageLock.AcquireAsync(directory, config.Timeout, cancellationToken);
            var store = Open(directory);
            if (config.CompactOnStart)
                store.Compact();
            return new FileStorageClient(store, held, config, settings.Logger);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or LogDamagedException)
        {
            held?.Dispose();
            var remedy = e is LogDamagedException
                ? "; set recreate: true to put the data aside and start with none"
                : string.Empty;
            throw new ComponentException($"cannot open the file storage in {directory}: {e.Message}{remedy}", e);
        }
    }

    /// <summary>The name of a component's directory: letters, digits and <c>. - _</c> as they are, the rest by their number.</summary>
    internal static string DirectoryName(StorageOwner owner)
    {
        var name = $"{owner.Kind}_{owner.Id.Type}_{owner.Id.Name}" + (owner.Name.Length == 0 ? string.Empty : "_" + owner.Name);
        var safe = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '-' or '_'))
                safe.Append(rune);
            else
                safe.Append('~').Append(rune.Value.ToString("X4"));
        }

        return safe.ToString();
    }

    private LogStore Open(string directory)
    {
        var options = new LogOptions(directory) { Flush = config.Fsync };
        try
        {
            return new LogStore(options);
        }
        catch (LogDamagedException e) when (config.Recreate)
        {
            var aside = directory + ".backup";
            settings.Logger.Write(
                LogLevel.Warning, "The data is damaged, starting with none", ("error", e.Message), ("backup", aside));
            if (Directory.Exists(aside))
                Directory.Delete(aside, recursive: true);
            Directory.CreateDirectory(aside);
            foreach (var file in Directory.EnumerateFiles(directory, "*" + LogSegment.Extension).ToList())
                File.Move(file, Path.Combine(aside, Path.GetFileName(file)));
            return new LogStore(options);
        }
    }
}
