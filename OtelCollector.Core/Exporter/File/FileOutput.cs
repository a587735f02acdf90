using System.Buffers.Binary;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Exporter.File;

/// <summary>The file or files of one component, shared by the exporters of its signals.</summary>
internal sealed class FileOutput(FileExporterConfig config)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<OutputFile>> _files = new(StringComparer.Ordinal);
    private readonly LinkedList<OutputFile> _lastUsed = new();
    private int _users;

    /// <summary>One more exporter writes.</summary>
    /// <exception cref="ComponentException">The file cannot be opened.</exception>
    public void Open()
    {
        lock (_lock)
        {
            if (_users == 0 && config.GroupBy is null)
                OpenOnly();
            _users++;
        }
    }

    /// <summary>One exporter less writes; the last closes the files.</summary>
    public void Close()
    {
        lock (_lock)
        {
            if (--_users > 0)
                return;
            foreach (var file in _lastUsed)
                file.Dispose();
            _lastUsed.Clear();
            _files.Clear();
        }
    }

    /// <summary>Writes one request.</summary>
    /// <param name="segment">What stands for the star in the path.</param>
    /// <param name="request">The encoded request.</param>
    public void Write(string segment, ReadOnlyMemory<byte> request)
    {
        var framed = Frame(request);
        lock (_lock)
            File(config.GroupBy is null ? config.Path : GroupPath.Of(config.Path, segment)).Write(framed);
    }

    // A line where it can be one, else the length (32 bits, big-endian) before the bytes.
    private byte[] Frame(ReadOnlyMemory<byte> request)
    {
        if (config is { IsJson: true, IsCompressed: false })
            return [.. request.Span, (byte)'\n'];
        var framed = new byte[sizeof(uint) + request.Length];
        BinaryPrimitives.WriteUInt32BigEndian(framed, (uint)request.Length);
        request.Span.CopyTo(framed.AsSpan(sizeof(uint)));
        return framed;
    }

    private void OpenOnly()
    {
        try
        {
            if (config.CreateDirectory && Path.GetDirectoryName(Path.GetFullPath(config.Path)) is { } directory)
                DirectoryPermissions.Create(directory, config.Permissions);
            File(config.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var reason = e switch
            {
                DirectoryNotFoundException or FileNotFoundException => "no such file or directory",
                UnauthorizedAccessException => Directory.Exists(config.Path) ? "is a directory" : "permission denied",
                _ => e.Message,
            };
            throw new ComponentException($"open {config.Path}: {reason}", e);
        }
    }

    private OutputFile File(string path)
    {
        if (_files.TryGetValue(path, out var node))
        {
            _lastUsed.Remove(node);
            _lastUsed.AddLast(node);
            return node.Value;
        }

        if (config.GroupBy is { } group)
        {
            DirectoryPermissions.Create(Path.GetDirectoryName(Path.GetFullPath(path))!, config.Permissions);
            while (_files.Count >= group.MaxOpenFiles)
                CloseOldest();
        }

        node = _lastUsed.AddLast(new OutputFile(path, config.Append, config.GroupBy is null ? config.Rotation : null));
        _files.Add(path, node);
        return node.Value;
    }

    private void CloseOldest()
    {
        var oldest = _lastUsed.First!.Value;
        _lastUsed.RemoveFirst();
        _files.Remove(oldest.Path);
        oldest.Dispose();
    }
}
