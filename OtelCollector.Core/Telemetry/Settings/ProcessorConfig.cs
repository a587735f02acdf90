using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Telemetry.Settings;

/// <summary>One destination of the Collector's own spans or log lines.</summary>
internal sealed class ProcessorConfig
{
    private bool _isSimple;
    private bool _isBatch;

    /// <summary>OTLP; null for standard output.</summary>
    public OtlpConfig? Otlp { get; private set; }

    /// <summary>Standard output.</summary>
    public bool Console { get; private set; }

    /// <summary>Time between two batches, in ms; default 5000.</summary>
    public int Delay { get; private set; } = 5000;

    /// <summary>Longest one batch may take, in ms; default 30000.</summary>
    public int Timeout { get; private set; } = 30_000;

    /// <summary>Most items that wait; default 2048.</summary>
    public int QueueSize { get; private set; } = 2048;

    /// <summary>Most items in a batch; default 512.</summary>
    public int BatchSize { get; private set; } = 512;

    /// <summary>The destinations of a section.</summary>
    public static IReadOnlyList<ProcessorConfig> Read(ConfigSection section) =>
        [.. section.SectionList("processors", "config.Processor").Select(ReadOne)];

    /// <summary>What is wrong with it, in the original's wording; null where nothing is.</summary>
    /// <param name="item">What it processes: <c>span</c> or <c>log</c>.</param>
    public string? Fault(string item) => this switch
    {
        { _isSimple: true, _isBatch: true } => $"must not specify multiple {item} processor type",
        { _isSimple: false, _isBatch: false } => $"unsupported {item} processor type, must be one of simple or batch",
        { Console: true, Otlp: not null } => "must not specify multiple exporters",
        { Console: false } when Otlp?.Protocol is null => $"no valid {item} exporter",
        _ => Otlp?.Fault(),
    };

    private static ProcessorConfig ReadOne(ConfigSection section)
    {
        var processor = new ProcessorConfig();
        if (section.Section("simple", "config.SimpleProcessor") is { } simple)
        {
            // Each at once, but by itself: a line of the log that waits for this Collector to take it would never end.
            processor._isSimple = true;
            processor.BatchSize = 1;
            processor.BindExporter(simple);
        }

        if (section.Section("batch", "config.BatchProcessor") is { } batch)
        {
            processor._isBatch = true;
            processor.Delay = Positive(batch, "schedule_delay", processor.Delay);
            processor.Timeout = Positive(batch, "export_timeout", processor.Timeout);
            processor.QueueSize = Positive(batch, "max_queue_size", processor.QueueSize);
            processor.BatchSize = Math.Min(Positive(batch, "max_export_batch_size", processor.BatchSize), processor.QueueSize);
            processor.BindExporter(batch);
        }

        return processor;
    }

    private static int Positive(ConfigSection section, string key, int fallback) =>
        (int)section.WholeNumber(key, fallback, 1, int.MaxValue);

    private void BindExporter(ConfigSection section)
    {
        if (section.Section("exporter", "config.Exporter") is not { } exporter)
            return;
        Console = exporter.Section("console", "config.Console") is not null;
        if (exporter.Section("otlp", "config.OTLP") is { } otlp)
            Otlp = OtlpConfig.Read(otlp);
    }
}
