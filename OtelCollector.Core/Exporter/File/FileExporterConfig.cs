using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Exporter.File;

/// <summary>Settings of the file exporter.</summary>
internal sealed class FileExporterConfig : IComponentConfig
{
    private string _compression = string.Empty;
    private string _format = "json";
    private string _permissions = string.Empty;
    private TimeSpan _flushInterval;

    /// <summary>The file; with <c>group_by</c> a star in it stands for the attribute's value.</summary>
    public string Path { get; private set; } = string.Empty;

    /// <summary>Whether an existing file is kept and written on at its end; default false.</summary>
    public bool Append { get; private set; }

    /// <summary>When the file is put aside and a new one begun; null never does.</summary>
    public FileRotation? Rotation { get; private set; }

    /// <summary>Whether requests are written as OTLP's JSON, the default, not as protobuf.</summary>
    public bool IsJson => _format == "json";

    /// <summary>Whether each request is compressed with zstd; default false.</summary>
    public bool IsCompressed => _compression.Length > 0;

    /// <summary>An encoding extension; empty for the format.</summary>
    public string Encoding { get; private set; } = string.Empty;

    /// <summary>Whether the file's directory is created; default false.</summary>
    public bool CreateDirectory { get; private set; }

    /// <summary>Permissions of created directories; default 0755.</summary>
    public UnixFileMode Permissions { get; private set; }

    /// <summary>Writes each value of a resource attribute to a file of its own; null for one file.</summary>
    public FileGroupBy? GroupBy { get; private set; }

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        section = section.SelfDecoding();
        Path = section.Text("path", Path);
        Append = section.Boolean("append", Append);
        Rotation = FileRotation.Read(section);
        _format = section.Text("format", _format);
        Encoding = section.Text("encoding", Encoding);
        _compression = section.Text("compression", _compression);
        _flushInterval = section.Duration("flush_interval", TimeSpan.FromSeconds(1));
        GroupBy = FileGroupBy.Read(section);
        CreateDirectory = section.Boolean("create_directory", CreateDirectory);
        _permissions = section.Text("directory_permissions", _permissions);
        // Nothing is held back that could be flushed: a request that was acknowledged is in the file.
        section.AcceptWithoutEffect("flush_interval");
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (Problem() is { } problem)
        {
            section.AddError(problem);
            return;
        }

        Permissions = DirectoryPermissions.Parse(_permissions.Length == 0 ? "0755" : _permissions, out var invalid);
        if (!CreateDirectory && _permissions.Length > 0)
            section.AddError("directory_permissions requires create_directory to be true");
        else if (invalid is not null)
            section.AddError(invalid);
    }

    private string? Problem()
    {
        if (Path.Length == 0)
            return "path must be non-empty";
        if (Append && IsCompressed)
            return "append and compression enabled at the same time is not supported";
        if (Append && Rotation is not null)
            return "append and rotation enabled at the same time is not supported";
        if (_format is not ("json" or "proto"))
            return "format type is not supported";
        if (_compression is not ("" or "zstd"))
            return "compression is not supported";
        if (_flushInterval < TimeSpan.Zero)
            return "flush_interval must be larger than zero";
        return GroupBy?.Problem(Path);
    }
}
