using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Extension.FileStorage;

/// <summary>Settings of the file storage.</summary>
internal sealed class FileStorageConfig : IComponentConfig
{
    private const string CompactionType = "filestorage.CompactionConfig";
    private string _permissions = "0750";

    /// <summary>Where the data is kept; default /var/lib/otelcol/file_storage.</summary>
    public string Directory { get; private set; } = OperatingSystem.IsWindows()
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "Otelcol", "FileStorage")
        : "/var/lib/otelcol/file_storage";

    /// <summary>How long to wait for another process to let go of the data; default 1s.</summary>
    public TimeSpan Timeout { get; private set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether every write is forced to the disk; default false, which survives a killed process only.</summary>
    public bool Fsync { get; private set; }

    /// <summary>Whether the directory is created where it is missing; default false.</summary>
    public bool CreateDirectory { get; private set; }

    /// <summary>Permissions of a created directory; default 0750.</summary>
    public UnixFileMode Permissions { get; private set; }

    /// <summary>Whether damaged data is put aside and a new start is made; default false, which refuses to start.</summary>
    public bool Recreate { get; private set; }

    /// <summary>Whether data is written anew at start; default false.</summary>
    public bool CompactOnStart { get; private set; }

    /// <summary>Whether data is written anew when most of it has become unwanted; default false.</summary>
    public bool CompactOnRebound { get; private set; }

    /// <summary>Size in MiB the files must have for that; default 100.</summary>
    public long ReboundNeededMiB { get; private set; } = 100;

    /// <summary>Size in MiB the wanted data must have come down to for that; default 10.</summary>
    public long ReboundTriggerMiB { get; private set; } = 10;

    /// <summary>How often that is looked at; default 5s.</summary>
    public TimeSpan CheckInterval { get; private set; } = TimeSpan.FromSeconds(5);

    private string _compactionDirectory = string.Empty;
    private long _maxTransactionSize;

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        Directory = section.Text("directory", Directory);
        Timeout = section.Duration("timeout", Timeout);
        Fsync = section.Boolean("fsync", Fsync);
        CreateDirectory = section.Boolean("create_directory", CreateDirectory);
        _permissions = section.Text("directory_permissions", _permissions);
        Recreate = section.Boolean("recreate", Recreate);
        _compactionDirectory = Directory;
        if (section.Section("compaction", CompactionType) is not { } compaction)
            return;
        CompactOnStart = compaction.Boolean("on_start", CompactOnStart);
        CompactOnRebound = compaction.Boolean("on_rebound", CompactOnRebound);
        ReboundNeededMiB = compaction.WholeNumber("rebound_needed_threshold_mib", ReboundNeededMiB);
        ReboundTriggerMiB = compaction.WholeNumber("rebound_trigger_threshold_mib", ReboundTriggerMiB);
        CheckInterval = compaction.Duration("check_interval", CheckInterval);
        _compactionDirectory = compaction.Text("directory", Directory);
        _maxTransactionSize = compaction.WholeNumber("max_transaction_size", 65536);
        // Compaction works inside the log: it needs neither a directory nor files of its own that could be left behind.
        compaction.AcceptWithoutEffect("directory", "max_transaction_size", "cleanup_on_start");
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        string[] directories = CompactOnStart || CompactOnRebound ? [Directory, _compactionDirectory] : [Directory];
        if (directories.Distinct(StringComparer.Ordinal).Select(Problem).FirstOrDefault(p => p is not null) is { } problem)
            section.AddError(problem);
        if (_maxTransactionSize < 0)
            section.AddError("max transaction size for compaction cannot be less than 0");
        if (CompactOnRebound && CheckInterval <= TimeSpan.Zero)
            section.AddError("compaction check interval must be positive when rebound compaction is set");
        if (!CreateDirectory)
            return;
        Permissions = DirectoryPermissions.Parse(_permissions, out var invalid);
        if (invalid is not null)
            section.AddError(invalid);
    }

    private string? Problem(string directory)
    {
        if (File.Exists(directory))
            return $"{directory} is not a directory";
        return CreateDirectory || System.IO.Directory.Exists(directory)
            ? null
            : $"directory must exist: stat {directory}: no such file or directory. "
                + "You can enable the create_directory option to automatically create it";
    }
}
